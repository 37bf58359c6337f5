#include "render/pdfarchive.h"

#include <QtGui/QColorSpace>
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

/// The date as PDF writes it, in UTC: D:20210316090000Z.
std::string pdfDate(const QDateTime& date) {
  return date.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
}

QString producer() {
  return QStringLiteral("qpdf ") + QString::fromStdString(QPDF::QPDFVersion());
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

}  // namespace

void describe(QPDF& pdf, const PdfDescription& description) {
  QPDFObjectHandle root = pdf.getRoot();
  root.replaceKey("/Metadata", xmpOf(pdf, description));
  root.replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
  root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(infoOf(description)));
}

void embed(QPDF& pdf, const PdfEmbeddedFile& file, const std::optional<QDateTime>& created) {
  auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, file.content.toStdString());
  stream.setSubtype(file.mediaType.toStdString());
  if (created) stream.setCreationDate(pdfDate(*created)).setModDate(pdfDate(*created));
  const std::string name = file.name.toStdString();
  auto specification = QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream);
  specification.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Source"));
  QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(name, specification);

  QPDFObjectHandle root = pdf.getRoot();
  if (!root.hasKey("/AF")) root.replaceKey("/AF", QPDFObjectHandle::newArray());
  root.getKey("/AF").appendItem(specification.getObjectHandle());
}

void declareColours(QPDF& pdf) {
  // The profile is packed only once, because it is the same in every document.
  static const QByteArray kProfile = zlibPacked(QColorSpace(QColorSpace::SRgb).iccProfile());
  QPDFObjectHandle profile = packedStream(pdf, kProfile);
  profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
  QPDFObjectHandle intent = QPDFObjectHandle::parse(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) "
      "/RegistryName (http://www.color.org) >>");
  intent.replaceKey("/DestOutputProfile", profile);
  pdf.getRoot().replaceKey("/OutputIntents", QPDFObjectHandle::newArray({pdf.makeIndirectObject(intent)}));
}

}  // namespace guapai::render
