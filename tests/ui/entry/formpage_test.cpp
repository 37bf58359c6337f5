#include "entry/formpage.h"

#include <set>

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <gmock/gmock.h>

#include "core/answers.h"
#include "editors/answereditor.h"
#include "entry/cellview.h"
#include "entry/listrows.h"
#include "support/resources.h"
#include "ui/layout/paintedtext.h"
#include "ui/widgets/paintwatch.h"
#include "widgets/theme.h"
#include "widgets/zoomsteps.h"

namespace guapai::ui {
namespace {

using support::catalogue;

forms::FormDefinition form(const std::string& id) {
  const auto file = support::sourceDirectory() / "resources/forms" / (id + ".json");
  return forms::FormDefinition::load(support::fileText(file), catalogue());
}

/// A page on screen, as wide as asked.
class Bench {
public:
  explicit Bench(const std::string& id, int width = 700)
      : m_form(form(id)), page(new FormPage(m_form, catalogue(), support::messages(), &m_window)) {
    m_window.resize(width, 900);
    page->setRoom(width);
    m_window.show();
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window)) throw std::runtime_error("the window does not become active");
  }

  [[nodiscard]] AnswerEditor* editor(const char* name) const {
    return page->findChild<AnswerEditor*>(QString::fromLatin1(name));
  }

private:
  QWidget m_window;
  forms::FormDefinition m_form;

public:
  FormPage* page;
};

void collectFields(const std::vector<forms::Paragraph>& paragraphs, std::set<core::FieldId>& fields) {
  for (const auto& paragraph : paragraphs)
    for (const auto& piece : paragraph.pieces)
      if (piece.field && catalogue()[*piece.field].type != core::FieldType::List) fields.insert(*piece.field);
}

class EveryForm : public testing::TestWithParam<std::string> {};

TEST_P(EveryForm, HasAnEditorForEveryBlank) {
  const forms::FormDefinition definition = form(GetParam());
  std::set<core::FieldId> blanks;
  for (const auto& row : definition.rows) {
    for (const auto& cell : row.cells) {
      collectFields(cell.paragraphs, blanks);
      collectFields(cell.signature, blanks);
    }
  }
  const Bench bench(GetParam());
  std::set<core::FieldId> edited;
  for (const AnswerEditor* editor : bench.page->findChildren<AnswerEditor*>()) edited.insert(editor->field().id);
  for (const core::FieldId blank : blanks) EXPECT_TRUE(edited.contains(blank)) << catalogue()[blank].name;
}

TEST_P(EveryForm, PaintsAPieceAsItPaintsTheWhole) {
  const Bench bench(GetParam());
  const auto painted = [&bench](const QRect& piece) {
    QImage image(bench.page->size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    bench.page->render(&image, piece.topLeft(), piece, QWidget::DrawChildren);
    return image.copy(piece);
  };
  const QRect whole = bench.page->rect();
  const QImage all = painted(whole);
  for (int top = 0; top < whole.height(); top += 97) {
    const QRect piece = QRect(0, top, whole.width(), 61) & whole;
    EXPECT_EQ(painted(piece), all.copy(piece)) << "from " << top;
  }
}

TEST_P(EveryForm, DoesNotPaintTheFormForAKey) {
  const Bench bench(GetParam());
  const auto blanks = bench.page->findChildren<QLineEdit*>();
  if (blanks.empty()) return;
  blanks.front()->setFocus();
  QTest::keyClick(blanks.front(), Qt::Key_1);
  QApplication::processEvents();
  PaintWatch watch(*bench.page);
  watch.settle();
  QTest::keyClick(blanks.front(), Qt::Key_2);
  QApplication::processEvents();
  EXPECT_LT(watch.take().boundingRect().height(), 200);
  EXPECT_TRUE(isShownAsItIs(*bench.page->parentWidget()));
}

TEST_P(EveryForm, CutsNothingAtAnyWidth) {
  for (const int width : {560, 700, 1100, 1900}) {
    const Bench bench(GetParam(), width);
    for (const CellView* cell : bench.page->findChildren<CellView*>()) {
      EXPECT_GE(cell->height(), cell->heightForWidth(cell->width())) << width;
      EXPECT_TRUE(bench.page->rect().contains(cell->geometry())) << width;
      for (const AnswerEditor* editor : cell->editors())
        EXPECT_TRUE(cell->rect().contains(editor->geometry())) << editor->objectName().toStdString() << " at " << width;
    }
  }
}

TEST_P(EveryForm, CutsNothingInAnySize) {
  for (const int width : {560, 700, 1100, 1900}) {
    const Bench bench(GetParam(), width);
    for (const int percent : {80, 125, 200}) {
      bench.page->setZoom(percent);
      QApplication::processEvents();
      for (const CellView* cell : bench.page->findChildren<CellView*>()) {
        EXPECT_GE(cell->height(), cell->heightForWidth(cell->width())) << width << " at " << percent;
        EXPECT_TRUE(bench.page->rect().contains(cell->geometry())) << width << " at " << percent;
        for (const AnswerEditor* editor : cell->editors())
          EXPECT_TRUE(cell->rect().contains(editor->geometry()))
              << editor->objectName().toStdString() << ": " << width << " at " << percent;
      }
    }
  }
}

TEST_P(EveryForm, WritesLargerWithEachStep) {
  for (const int width : {560, 900, 1100}) {
    const Bench bench(GetParam(), width);
    qreal before = 0;
    for (const int percent : kZoomSteps) {
      bench.page->setZoom(percent);
      QApplication::processEvents();
      const auto texts = paintedTexts(*bench.page);
      ASSERT_FALSE(texts.empty());
      const qreal title = texts.front().ink.height();
      EXPECT_GT(title, before) << width << " at " << percent;
      before = title;
    }
  }
}

TEST_P(EveryForm, IsAsItWasAfterTheSizeWasChanged) {
  const Bench bench(GetParam());
  QApplication::processEvents();
  const QImage before = bench.page->grab().toImage();
  bench.page->setZoom(150);
  QApplication::processEvents();
  EXPECT_GT(bench.page->height(), before.height());
  bench.page->setZoom(100);
  QApplication::processEvents();
  EXPECT_EQ(bench.page->grab().toImage(), before);
}

TEST_P(EveryForm, IsLargeEnoughToRead) {
  const Bench bench(GetParam(), 560);
  for (const QWidget* widget : bench.page->findChildren<QWidget*>())
    EXPECT_GE(widget->font().pointSizeF(), kLeastPointSize);
}

INSTANTIATE_TEST_SUITE_P(Annexes, EveryForm, testing::Values("annex2", "annex4"));

TEST(FormPage, WalksInTheOrderOfThePaper) {
  const Bench bench("annex4");
  QStringList names;
  for (const QWidget* stop : bench.page->stops()) {
    const auto* editor = qobject_cast<const AnswerEditor*>(stop->parentWidget());
    if (editor != nullptr && !names.contains(editor->objectName())) names.push_back(editor->objectName());
  }
  QStringList expected;
  for (const core::Field& field : catalogue().fields())
    if (field.name.starts_with("application.")) expected.push_back(QString::fromStdString(field.name));
  EXPECT_EQ(names.join(u' ').toStdString(), expected.join(u' ').toStdString());
}

TEST(FormPage, FillsInTheSheetsOfAListAtItsPlace) {
  const Bench bench("annex2");
  EXPECT_NE(bench.editor("information.equipment.quantity#1"), nullptr);
  EXPECT_NE(bench.editor("information.floor_plan.file#1"), nullptr);
}

TEST(FormPage, PutsASentenceUnderTheRowAndTakesItAway) {
  const Bench bench("annex4");
  AnswerEditor* const visits = bench.editor("application.annual_visits");
  const int before = bench.page->rowRect(visits).height();
  visits->setDoubt(QStringLiteral("示例"));
  QCoreApplication::sendPostedEvents();
  EXPECT_GT(bench.page->rowRect(visits).height(), before);
  visits->setDoubt({});
  QCoreApplication::sendPostedEvents();
  EXPECT_EQ(bench.page->rowRect(visits).height(), before);
}

TEST(FormPage, GrowsWithTheTextOfABlank) {
  const Bench bench("annex4");
  AnswerEditor* const address = bench.editor("application.mailing_address");
  const int before = bench.page->rowRect(address).height();
  address->setValue(
      std::string("one address of many words that does not fit on a line of the form, and then some more"));
  QCoreApplication::sendPostedEvents();
  EXPECT_GT(bench.page->rowRect(address).height(), before);
}

TEST(FormPage, ShowsEveryDigitOfAFigureInANarrowColumn) {
  const Bench bench("annex2", 560);
  AnswerEditor* const quantity = bench.editor("information.equipment.quantity#1");
  auto* const line = quantity->findChild<QLineEdit*>();
  for (const int figure : {9, 1234, 99999, 12345678}) {
    quantity->setValue(core::Value(std::int64_t{figure}));
    QApplication::processEvents();
    const auto texts = paintedTexts(*line);
    ASSERT_EQ(texts.size(), 1) << figure << " stands in one line";
    EXPECT_EQ(texts.front().text, QString::number(figure));
    EXPECT_GE(texts.front().ink.left(), 0) << figure;
    EXPECT_LE(texts.front().ink.right(), line->width()) << figure;
  }
  EXPECT_GT(line->fontMetrics().horizontalAdvance(QStringLiteral("99999")), line->width()) << "the column is narrow";
}

TEST(FormPage, WritesNoNoteOverTheCellBesideAList) {
  const Bench bench("annex2", 560);
  for (const char* const name : {"information.equipment.quantity#1", "information.general_practitioners.category#1"}) {
    AnswerEditor* const blank = bench.editor(name);
    blank->setDoubt(QString(50, u'国'));
    QApplication::processEvents();
    const QRect row = bench.page->rowRect(blank);
    const auto* const list = bench.page->listOf(*blank->field().list);
    const int edge = list->rows().front()->cells.front()->x();
    int lines = 0;
    for (const PaintedText& text : paintedTexts(*bench.page)) {
      if (!row.contains(text.ink.center().toPoint())) continue;
      ++lines;
      EXPECT_GE(text.ink.left(), edge) << name;
      EXPECT_LE(text.ink.right(), bench.page->width()) << name;
    }
    EXPECT_GE(lines, 2) << name;
  }
}

TEST(FormPage, WritesNotesWholeInTheLargestSize) {
  const Bench bench("annex4", 1100);
  bench.page->setZoom(200);
  for (const char* const name : {"application.mailing_address", "application.postal_code"}) {
    AnswerEditor* const blank = bench.editor(name);
    blank->setDoubt(QString(60, u'国'));
    QApplication::processEvents();
    qsizetype written = 0;
    for (QWidget* const painted : {static_cast<QWidget*>(bench.page), blank->parentWidget()}) {
      for (const PaintedText& text : paintedTexts(*painted)) {
        if (!text.text.contains(u'国')) continue;
        written += text.text.count(u'国');
        EXPECT_TRUE(QRectF(painted->rect()).contains(text.ink)) << name;
      }
    }
    EXPECT_EQ(written, 60) << name;
    blank->setDoubt({});
    QApplication::processEvents();
  }
}

/// The dots of the page, which can be asked for in the page's own pixels.
class Dots {
public:
  explicit Dots(QWidget& page) : m_image(page.grab().toImage()) {}

  /// Whether every pixel of this line, which is one pixel high or wide, shows a rule and not the paper alone.
  [[nodiscard]] bool hasRule(const QRect& line) const {
    for (int y = line.top(); y <= line.bottom(); ++y)
      for (int x = line.left(); x <= line.right(); ++x)
        if (isPaper(x, y)) return false;
    return true;
  }

private:
  [[nodiscard]] bool isPaper(int x, int y) const {
    const qreal scale = m_image.devicePixelRatio();
    const QImage pixel = m_image.copy(QRectF(x * scale, y * scale, scale, scale).toAlignedRect());
    const QRgb paper = colours(QApplication::palette()).paper.rgb();
    for (int down = 0; down < pixel.height(); ++down)
      for (int across = 0; across < pixel.width(); ++across)
        if (pixel.pixel(across, down) != paper) return false;
    return true;
  }

  QImage m_image;
};

TEST(FormPage, KeepsTheRulesOfARowTogetherBesideANote) {
  const Bench bench("annex4", 560);
  AnswerEditor* const address = bench.editor("application.mailing_address");
  address->setDoubt(QString(30, u'国'));
  QApplication::processEvents();
  const QRect row = bench.page->rowRect(address);
  const QRect blank = address->parentWidget()->geometry();
  const QRect code = bench.editor("application.postal_code")->parentWidget()->geometry();
  ASSERT_LT(blank.bottom() + 10, row.bottom()) << "the note stands under the row";
  const Dots dots(*bench.page);
  EXPECT_TRUE(dots.hasRule({blank.left() - 1, row.top(), 1, row.height()})) << "beside the words of the row";
  EXPECT_TRUE(dots.hasRule({code.left() - 1, row.top(), 1, code.bottom() + 1 - row.top()}));
  EXPECT_TRUE(dots.hasRule({blank.right() + 1, code.bottom() + 1, code.right() - blank.right(), 1}))
      << "the note passes below these cells, which are closed";
  EXPECT_FALSE(dots.hasRule({blank.left(), blank.bottom() + 1, blank.width(), 1})) << "it belongs to this one";
}

class Doctors : public testing::Test {
protected:
  Doctors() : m_list(catalogue().require("information.general_practitioners")), m_answers(catalogue()) {
    m_answers.editList(m_list).finished = false;
  }

  core::RowId add(const char* name) {
    core::Row row = m_answers.newRow(m_list);
    row.cells[0] = std::string(name);
    m_answers.editList(m_list).rows.push_back(row);
    return row.id;
  }
  ListRows& rows() { return *m_bench.page->listOf(m_list); }
  void follow() { rows().follow(m_answers.list(m_list)); }
  std::string name(int row) const {
    const auto* editor = m_bench.editor(("information.general_practitioners.name#" + std::to_string(row)).c_str());
    return editor == nullptr ? "no such row" : core::valueText(editor->value());
  }

  core::FieldId m_list;
  core::Answers m_answers;
  Bench m_bench{"annex2"};
};

TEST_F(Doctors, HaveAnEmptyRowToWriteOnUntilTheListIsFinished) {
  add("one");
  follow();
  EXPECT_EQ(name(1), "one");
  EXPECT_EQ(name(2), "");
  m_answers.editList(m_list).finished = true;
  follow();
  EXPECT_EQ(name(2), "no such row");
}

TEST_F(Doctors, KeepTheEditorAndItsTextWhenTheEmptyRowBecomesARow) {
  follow();
  AnswerEditor* const written = m_bench.editor("information.general_practitioners.name#1");
  written->takeFocus();
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("tw"));
  add("t");
  rows().expectAdoption(true);
  follow();
  EXPECT_EQ(m_bench.editor("information.general_practitioners.name#1"), written);
  EXPECT_EQ(written->typedText(), QStringLiteral("tw"));
  EXPECT_TRUE(written->hasFocusWithin());
  EXPECT_EQ(name(2), "");
}

TEST_F(Doctors, KeepTheirEditorsWhenTheyMove) {
  add("one");
  add("two");
  follow();
  const AnswerEditor* const first = m_bench.editor("information.general_practitioners.name#1");
  std::swap(m_answers.editList(m_list).rows[0], m_answers.editList(m_list).rows[1]);
  follow();
  EXPECT_EQ(m_bench.editor("information.general_practitioners.name#2"), first);
  EXPECT_EQ(name(1), "two");
}

TEST_F(Doctors, GoWithTheirAnswer) {
  add("one");
  add("two");
  follow();
  m_answers.editList(m_list).rows.erase(m_answers.editList(m_list).rows.begin());
  follow();
  EXPECT_EQ(name(1), "two");
  EXPECT_EQ(name(3), "no such row");
}

}  // namespace
}  // namespace guapai::ui
