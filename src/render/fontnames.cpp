#include "render/fontnames.h"

#include <harfbuzz/hb-ot.h>
#include <memory>
#include <span>

namespace guapai::render {
namespace {

struct Destroy {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};

/// A face that has no table but that of the names.
std::unique_ptr<hb_face_t, Destroy> namesOnly(const QByteArray& table) {
  const auto lookUp = [](hb_face_t* /*face*/, hb_tag_t tag, void* data) {
    if (tag != HB_TAG('n', 'a', 'm', 'e')) return hb_blob_get_empty();
    const auto* const bytes = static_cast<const QByteArray*>(data);
    return hb_blob_create(bytes->constData(), static_cast<unsigned>(bytes->size()), HB_MEMORY_MODE_DUPLICATE, nullptr,
                          nullptr);
  };
  return std::unique_ptr<hb_face_t, Destroy>(hb_face_create_for_tables(
      lookUp, new QByteArray(table), [](void* data) { delete static_cast<QByteArray*>(data); }));
}

QString nameIn(hb_face_t* face, const hb_ot_name_entry_t& entry) {
  unsigned size = hb_ot_name_get_utf8(face, entry.name_id, entry.language, nullptr, nullptr) + 1;
  QByteArray text(static_cast<qsizetype>(size), '\0');
  hb_ot_name_get_utf8(face, entry.name_id, entry.language, &size, text.data());
  return QString::fromUtf8(text.first(static_cast<qsizetype>(size)));
}

}  // namespace

QStringList familyNamesOf(const QRawFont& font) {
  const auto face = namesOnly(font.fontTable("name"));
  unsigned count = 0;
  const hb_ot_name_entry_t* const entries = hb_ot_name_list_names(face.get(), &count);
  QStringList names;
  for (const hb_ot_name_id_t wanted : {HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY}) {
    for (const hb_ot_name_entry_t& entry : std::span(entries, count)) {
      if (entry.name_id != wanted) continue;
      const QString name = nameIn(face.get(), entry);
      if (names.contains(name)) continue;
      const bool isEnglish = QByteArrayView(hb_language_to_string(entry.language)).startsWith("en");
      isEnglish ? names.prepend(name) : names.append(name);
    }
  }
  return names;
}

}  // namespace guapai::render
