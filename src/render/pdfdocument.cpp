#include "render/pdfdocument.h"

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/error.h"

namespace guapai::render {
namespace {

/// A source that owns its bytes. QPDF reads an object only when it is asked for, so the bytes must live as long as it.
class BytesSource : public BufferInputSource {
public:
  explicit BytesSource(const QByteArray& bytes) : BufferInputSource("pdf", bytes.toStdString()) {}
};

/// Collects the bytes of a stream until there are enough. Where the memory does not suffice, qpdf's own collector would
/// tell of a damaged stream.
class Collector : public Pipeline {
public:
  explicit Collector(qsizetype most) : Pipeline("content", nullptr), m_most(most) {}

  // What this throws, qpdf catches, and unpacks no more.
  void write(const unsigned char* data, std::size_t size) override {
    const qsizetype taken = std::min(static_cast<qsizetype>(size), m_most - m_bytes.size());
    try {
      m_bytes.append(reinterpret_cast<const char*>(data), taken);
    } catch (const std::bad_alloc&) {
      m_isFull = true;
      m_bytes = {};
      throw;
    }
    if (m_bytes.size() == m_most) throw std::length_error("enough");
  }
  void finish() override {}

  [[nodiscard]] bool hasEnough() const { return m_bytes.size() == m_most; }
  /// @throws std::bad_alloc where the memory did not suffice.
  [[nodiscard]] QByteArray take() {
    if (m_isFull) throw std::bad_alloc();
    return std::move(m_bytes);
  }

private:
  qsizetype m_most;
  QByteArray m_bytes;
  bool m_isFull = false;
};

}  // namespace

std::unique_ptr<QPDF> openPdf(const QByteArray& bytes) {
  auto pdf = std::make_unique<QPDF>();
  pdf->setSuppressWarnings(true);
  try {
    pdf->processInputSource(std::make_shared<BytesSource>(bytes));
    if (!pdf->getRoot().isDictionary() || pdf->getAllPages().empty())
      throw core::Error(core::ErrorCode::InputInvalid, "PDF");
  } catch (const QPDFExc& refusal) {
    const bool locked = refusal.getErrorCode() == qpdf_e_password;
    throw core::Error(locked ? core::ErrorCode::InputEncrypted : core::ErrorCode::InputInvalid, "PDF");
  } catch (const std::runtime_error&) {  // the words of the error are of no use to a person
    throw core::Error(core::ErrorCode::InputInvalid, "PDF");
  }
  return pdf;
}

QByteArray bytesOf(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.forcePDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setNewlineBeforeEndstream(true);  // PDF/A
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

QByteArray contentOf(QPDFObjectHandle stream, qsizetype most) {
  Collector collector(most);
  bool unpacked = false;
  stream.pipeStreamData(&collector, &unpacked, 0, qpdf_dl_all, true);
  const bool hasEnough = collector.hasEnough();
  QByteArray content = collector.take();
  if (!unpacked && !hasEnough) throw core::Error(core::ErrorCode::InputInvalid, "PDF");
  return content;
}

QByteArray zlibPacked(const QByteArray& bytes, Packing packing) {
  constexpr int kFastest = 1;
  constexpr int kUsual = -1;
  constexpr qsizetype kLength = 4;  // Qt writes a length of four bytes before the bytes of zlib
  return qCompress(bytes, packing == Packing::Fast ? kFastest : kUsual).sliced(kLength);
}

QPDFObjectHandle packedStream(QPDF& pdf, const QByteArray& packed) {
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf);
  stream.replaceStreamData(packed.toStdString(), QPDFObjectHandle::newName("/FlateDecode"),
                           QPDFObjectHandle::newNull());
  return stream;
}

QPDFObjectHandle pdfText(const QString& text) {
  return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

}  // namespace guapai::render
