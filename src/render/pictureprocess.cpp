#include "render/pictureprocess.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <new>
#include <sys/resource.h>
#include <unistd.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDataStream>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>

#include "core/error.h"
#include "files/descriptor.h"
#include "files/process.h"
#include "render/pdfbinding.h"
#include "render/picturedecoder.h"

namespace guapai::render {
namespace {

using Fault = forms::Picture::Fault;
using Kind = PictureQuestion::Kind;

constexpr auto kArgument = "--read-picture";
/// Stands in the environment of a reader. A reader that starts readers itself belongs to a program whose `main` does
/// not call `servedAsPictureReader`; an assertion finds it by this mark.
constexpr auto kMark = "GUAPAI_READS_PICTURE";

/// How many milliseconds by the clock a reader gets for each second of processor time. The machine has other things to
/// do as well.
constexpr qint64 kMillisecondsForASecond = 4'000;
/// How often, in milliseconds, the waiting thread looks whether the question was cancelled.
constexpr int kTurn = 50;
constexpr int kOutOfMemory = 3;
/// The first byte that a reader writes. Where a reader ends without it, the system did not let it begin, and that says
/// nothing about the file.
constexpr char kBegun = '!';

constexpr auto kFormat = QDataStream::Qt_6_4;

void limit(decltype(RLIMIT_CPU) what, qint64 most) {
  const rlimit both{.rlim_cur = static_cast<rlim_t>(most), .rlim_max = static_cast<rlim_t>(most)};
  setrlimit(what, &both);
}

void limitMyself(const PictureLimits& limits) {
  limit(RLIMIT_CPU, limits.seconds);
  files::leaveNoCore();
#ifndef __SANITIZE_ADDRESS__  // the sanitizer needs terabytes of addresses for itself
  limit(RLIMIT_DATA, limits.bytes);
#endif
}

PictureAnswer lookAt(const PictureQuestion& question) {
  forms::Picture picture = lookedAt(*question.bytes, question.limits);
  PictureAnswer answer;
  answer.fault = picture.fault;
  answer.pages = std::move(picture.pages);
  return answer;
}

PictureAnswer pageOf(const PictureQuestion& question) {
  PictureAnswer answer;
  answer.image = decodedPage(*question.bytes, question.page, question.size);
  if (answer.image.isNull()) answer.fault = Fault::Damaged;
  return answer;
}

PictureAnswer caseIn(const PictureQuestion& question) {
  PictureAnswer answer;
  try {
    answer.embeddedCase = caseEmbeddedIn(QByteArray::fromStdString(*question.bytes), question.most);
  } catch (const core::Error& error) {
    answer.fault = error.code() == core::ErrorCode::InputEncrypted ? Fault::Locked : Fault::Damaged;
  }
  return answer;
}

PictureAnswer answerTo(const PictureQuestion& question) {
  switch (question.kind) {
    case Kind::Look:
      return lookAt(question);
    case Kind::Page:
      return pageOf(question);
    case Kind::EmbeddedCase:
      return caseIn(question);
  }
  return {};
}

/// The file comes last and as it is, so that it is not copied more often than needed.
QByteArray written(const PictureQuestion& question) {
  QByteArray head;
  QDataStream stream(&head, QIODevice::WriteOnly);
  stream.setVersion(kFormat);
  stream << static_cast<quint8>(question.kind) << qint32(question.page) << question.size
         << qint32(question.limits.seconds) << question.limits.bytes << qint32(question.limits.pages)
         << question.limits.tries << question.most;
  return head + QByteArray::fromRawData(question.bytes->data(), static_cast<qsizetype>(question.bytes->size()));
}

PictureQuestion readQuestion(QIODevice& input) {
  const QByteArray all = input.readAll();
  QDataStream stream(all);
  stream.setVersion(kFormat);
  quint8 kind = 0;
  qint32 page = 0;
  QSize size;
  qint32 seconds = 0;
  qint32 pages = 0;
  PictureLimits limits;
  qint64 most = 0;
  stream >> kind >> page >> size >> seconds >> limits.bytes >> pages >> limits.tries >> most;
  limits.seconds = seconds;
  limits.pages = pages;
  const auto head = static_cast<std::size_t>(stream.device()->pos());
  return {
      .kind = static_cast<Kind>(kind),
      .bytes = std::make_shared<const std::string>(all.constData() + head, static_cast<std::size_t>(all.size()) - head),
      .page = page,
      .size = size,
      .limits = limits,
      .most = most};
}

/// The processor time that this process has used.
std::chrono::milliseconds usedByMe() {
  return std::chrono::milliseconds(std::int64_t{std::clock()} * 1'000 / CLOCKS_PER_SEC);
}

QByteArray written(const PictureAnswer& answer) {
  QByteArray bytes;
  QDataStream stream(&bytes, QIODevice::WriteOnly);
  stream.setVersion(kFormat);
  stream << qint64{usedByMe().count()} << static_cast<quint8>(answer.fault)
         << static_cast<quint32>(answer.pages.size());
  for (const forms::Extent& extent : answer.pages) stream << qint32(extent.width) << qint32(extent.height);
  stream << answer.embeddedCase.has_value() << answer.embeddedCase.value_or(QByteArray());
  const QImage& image = answer.image;
  stream << image.size() << static_cast<qint32>(image.format()) << image.colorTable();
  for (int row = 0; row < image.height(); ++row)
    stream.writeRawData(reinterpret_cast<const char*>(image.constScanLine(row)),
                        static_cast<int>(image.bytesPerLine()));
  return bytes;
}

QImage readImage(QDataStream& stream) {
  QSize size;
  qint32 format = 0;
  QList<QRgb> colours;
  stream >> size >> format >> colours;
  QImage image(size, static_cast<QImage::Format>(format));
  image.setColorTable(colours);
  for (int row = 0; row < image.height(); ++row)
    stream.readRawData(reinterpret_cast<char*>(image.scanLine(row)), static_cast<int>(image.bytesPerLine()));
  return image;
}

PictureAnswer readAnswer(const QByteArray& bytes) {
  QDataStream stream(bytes);
  stream.setVersion(kFormat);
  PictureAnswer answer;
  stream.skipRawData(sizeof kBegun);
  qint64 used = 0;
  quint8 fault = 0;
  quint32 pages = 0;
  stream >> used >> fault >> pages;
  answer.used = std::chrono::milliseconds(used);
  answer.fault = static_cast<Fault>(fault);
  for (quint32 i = 0; i < pages && stream.status() == QDataStream::Ok; ++i) {
    qint32 width = 0;
    qint32 height = 0;
    stream >> width >> height;
    answer.pages.push_back({width, height});
  }
  bool hasCase = false;
  QByteArray embedded;
  stream >> hasCase >> embedded;
  if (hasCase) answer.embeddedCase = embedded;
  answer.image = readImage(stream);
  if (stream.status() != QDataStream::Ok) answer.fault = Fault::Damaged;
  return answer;
}

int serve(int argc, char** argv) {
  const QCoreApplication application(argc, argv);  // Qt needs it to find the plugins that read pictures
  QFile input;
  QFile output;
  if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly)) return EXIT_FAILURE;
  try {
    const PictureQuestion question = readQuestion(input);
    output.putChar(kBegun);
    output.flush();
    limitMyself(question.limits);
    output.write(written(answerTo(question)));
  } catch (const std::bad_alloc&) {
    return kOutOfMemory;
  }
  return output.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}

/// What the end of a reader that failed tells. A library that gets no more memory ends its process by a trap or an
/// abort.
Fault faultOf(const QProcess& ended) {
  if (ended.exitStatus() == QProcess::NormalExit)
    return ended.exitCode() == kOutOfMemory ? Fault::Heavy : Fault::Damaged;
  switch (ended.exitCode()) {
    case SIGXCPU:
    case SIGKILL:
      return Fault::Slow;
    case SIGABRT:
    case SIGTRAP:
    case SIGILL:
      return Fault::Heavy;
    default:
      return Fault::Damaged;
  }
}

bool waitedFor(QProcess& reader, const QElapsedTimer& since, const PictureLimits& limits,
               const std::atomic<bool>& cancelled) {
  while (!reader.waitForFinished(kTurn)) {
    if (reader.state() == QProcess::NotRunning) return true;
    if (cancelled || since.elapsed() > limits.seconds * kMillisecondsForASecond) return false;
  }
  return true;
}

/// Whether there are descriptors enough for the input and output of a reader. This is tried before, because Qt would
/// print a warning of its own where there are none.
bool hasDescriptors() {
  constexpr std::size_t kPipes = 5;
  std::array<std::array<files::Descriptor, 2>, kPipes> pipes;
  return std::ranges::all_of(pipes, [](auto& pipe) {
    std::array<int, 2> ends{-1, -1};
    const bool made = ::pipe2(ends.data(), O_CLOEXEC) == 0;
    pipe = {files::Descriptor(ends[0]), files::Descriptor(ends[1])};
    return made;
  });
}

PictureAnswer fruitless(Fault fault, std::chrono::milliseconds used = {}) {
  PictureAnswer answer;
  answer.fault = fault;
  answer.used = used;
  return answer;
}

}  // namespace

std::optional<int> servedAsPictureReader(int argc, char** argv) {
  if (argc != 2 || std::strcmp(argv[1], kArgument) != 0 || !qEnvironmentVariableIsSet(kMark)) return std::nullopt;
  return serve(argc, argv);
}

PictureAnswer askPictureReader(const PictureQuestion& question, const std::atomic<bool>& cancelled) {
  assert(!qEnvironmentVariableIsSet(kMark));
  if (!hasDescriptors()) return fruitless(Fault::Unasked);
  QProcess reader;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QString::fromLatin1(kMark), QStringLiteral("1"));
  reader.setProcessEnvironment(environment);
  reader.setStandardErrorFile(QProcess::nullDevice());  // messages of a library may tell what is in the file
  // The link leads to the program that is running, even where its file has been replaced meanwhile.
  reader.start(QStringLiteral("/proc/self/exe"), {QString::fromLatin1(kArgument)});
  if (!reader.waitForStarted()) return fruitless(Fault::Unasked);
  QElapsedTimer since;
  since.start();
  reader.write(written(question));
  reader.closeWriteChannel();
  const std::chrono::milliseconds most = std::chrono::seconds(question.limits.seconds);
  if (!waitedFor(reader, since, question.limits, cancelled)) {
    reader.kill();
    reader.waitForFinished();
    return fruitless(Fault::Slow, most);
  }
  const QByteArray said = reader.readAllStandardOutput();
  if (!said.startsWith(kBegun)) return fruitless(Fault::Unasked);
  if (reader.exitStatus() != QProcess::NormalExit || reader.exitCode() != EXIT_SUCCESS)
    return fruitless(faultOf(reader), std::min(most, std::chrono::milliseconds(since.elapsed())));
  return readAnswer(said);
}

}  // namespace guapai::render
