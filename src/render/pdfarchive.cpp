#include "render/pdfarchive.h"

#include <QtCore/QCryptographicHash>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "render/pdfdocument.h"

namespace guapai::render {
namespace {

const QString kCreator = QStringLiteral("Guapai");

const QString kXmp = QStringLiteral(R"(<?xpacket begin="%1" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>3</pdfaid:part>
      <pdfaid:conformance>B</pdfaid:conformance>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%2</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
      <xmp:CreatorTool>%3</xmp:CreatorTool>
      <pdf:Producer>%4</pdf:Producer>%5
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
)");

const QString kXmpDate = QStringLiteral("\n      <xmp:CreateDate>%1</xmp:CreateDate>");

/// D:20210316090000Z, in UTC.
std::string pdfDate(const QDateTime& date) {
  return date.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
}

QString producer() {
  return QStringLiteral("Qt %1, qpdf %2")
      .arg(QString::fromUtf8(qVersion()), QString::fromStdString(QPDF::QPDFVersion()));
}

QPDFObjectHandle xmpOf(QPDF& pdf, const PdfDescription& description) {
  QString date;
  if (description.created)
    date = kXmpDate.arg(description.created->toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'")));
  const QString xmp =
      kXmp.arg(QString(QChar::ByteOrderMark), description.title.toHtmlEscaped(), kCreator, producer(), date);
  QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf, xmp.toStdString());
  stream.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
  stream.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
  return stream;
}

QPDFObjectHandle infoOf(const PdfDescription& description) {
  QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
  info.replaceKey("/Title", pdfText(description.title));
  info.replaceKey("/Creator", pdfText(kCreator));
  info.replaceKey("/Producer", pdfText(producer()));
  if (description.created) info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(*description.created)));
  return info;
}

/// Six letters before the font's name tell subsets of one font apart. Qt takes them from the order of a hash table,
/// which differs from run to run; here they follow from the subset.
QPDFObjectHandle subsetName(QPDFObjectHandle descriptor) {
  const std::string name = descriptor.getKey("/FontName").getName();
  const QByteArray file = contentOf(descriptor.getKey("/FontFile2"));
  const QByteArray hash = QCryptographicHash::hash(file, QCryptographicHash::Sha256);
  std::string tag = "/";
  constexpr qsizetype kLetters = 6;
  for (qsizetype i = 0; i < kLetters; ++i) tag += static_cast<char>('A' + static_cast<unsigned char>(hash[i]) % 26);
  return QPDFObjectHandle::newName(tag + name.substr(name.find('+')));
}

}  // namespace

void describe(QPDF& pdf, const PdfDescription& description) {
  QPDFObjectHandle root = pdf.getRoot();
  root.replaceKey("/Metadata", xmpOf(pdf, description));
  root.replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
  root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(infoOf(description)));
}

void attach(QPDF& pdf, const PdfAttachment& attachment, const std::optional<QDateTime>& created) {
  auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, attachment.content.toStdString());
  stream.setSubtype(attachment.mediaType.toStdString());
  if (created) stream.setCreationDate(pdfDate(*created)).setModDate(pdfDate(*created));
  const std::string name = attachment.name.toStdString();
  auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream);
  file.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Source"));
  QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(name, file);

  QPDFObjectHandle root = pdf.getRoot();
  if (!root.hasKey("/AF")) root.replaceKey("/AF", QPDFObjectHandle::newArray());
  root.getKey("/AF").appendItem(file.getObjectHandle());
}

void mendFonts(QPDF& pdf) {
  for (QPDFObjectHandle object : pdf.getAllObjects()) {
    if (!object.isDictionaryOfType("/Font", "/Type0")) continue;
    QPDFObjectHandle descendant = object.getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
    const QPDFObjectHandle name = subsetName(descriptor);
    object.replaceKey("/BaseFont", name);
    descendant.replaceKey("/BaseFont", name);
    descriptor.replaceKey("/FontName", name);
    descriptor.removeKey("/CIDSet");
  }
}

}  // namespace guapai::render
