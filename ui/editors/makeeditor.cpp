#include "editors/answereditor.h"
#include "editors/choiceeditor.h"
#include "editors/fileeditor.h"
#include "editors/lineeditor.h"
#include "editors/paragrapheditor.h"
#include "editors/tickeditor.h"

namespace guapai::ui {

AnswerEditor* makeEditor(const core::Field& field, const core::Messages& messages, QWidget* parent) {
  switch (field.type) {
    case core::FieldType::Flag:
    case core::FieldType::CodeSet:
      return new TickEditor(field, messages, parent);
    case core::FieldType::Code:
      return new ChoiceEditor(field, messages, parent);
    case core::FieldType::File:
      return new FileEditor(field, messages, parent);
    default:
      break;
  }
  if (field.multiline) return new ParagraphEditor(field, messages, parent);
  return new LineEditor(field, messages, parent);
}

}  // namespace guapai::ui
