#include "render/fontface.h"

#include <algorithm>
#include <cmath>
#include <harfbuzz/hb-ot.h>
#include <harfbuzz/hb-subset.h>

#include <QtCore/QCryptographicHash>

#include "core/error.h"
#include "render/cffcharset.h"
#include "render/pdfdocument.h"

namespace guapai::render {
namespace {

template <auto kDestroy>
struct DestroyBy {
  template <typename T>
  void operator()(T* owned) const {
    kDestroy(owned);
  }
};
using OwnedBlob = std::unique_ptr<hb_blob_t, DestroyBy<hb_blob_destroy>>;
using OwnedFace = std::unique_ptr<hb_face_t, DestroyBy<hb_face_destroy>>;
using OwnedInput = std::unique_ptr<hb_subset_input_t, DestroyBy<hb_subset_input_destroy>>;
using OwnedPlan = std::unique_ptr<hb_subset_plan_t, DestroyBy<hb_subset_plan_destroy>>;

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');

using Tables = std::map<hb_tag_t, QByteArray>;

/// The tables of a font that a document needs. Given all tables, the subsetter would also walk through all characters
/// and all rules of shaping, which takes longer than the rest.
Tables tablesOf(const QRawFont& font) {
  Tables tables;
  for (const char* name :
       {"CFF ", "glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep", "OS/2", "name", "post"}) {
    if (QByteArray table = font.fontTable(name); !table.isEmpty())
      tables.emplace(hb_tag_from_string(name, -1), std::move(table));
  }
  return tables;
}

hb_blob_t* blobOf(const QByteArray& bytes) {
  auto* const kept = new QByteArray(bytes);
  return hb_blob_create(kept->constData(), static_cast<unsigned>(kept->size()), HB_MEMORY_MODE_READONLY, kept,
                        [](void* owned) { delete static_cast<QByteArray*>(owned); });
}

QByteArray bytesOf(hb_blob_t* blob) {
  unsigned size = 0;
  const char* const data = hb_blob_get_data(blob, &size);
  return {data, static_cast<qsizetype>(size)};
}

hb_face_t* faceOf(const QRawFont& font) {
  const auto lookUp = [](hb_face_t* /*face*/, hb_tag_t tag, void* data) {
    const Tables& tables = *static_cast<const Tables*>(data);
    const auto found = tables.find(tag);
    return found == tables.end() ? hb_blob_get_empty() : blobOf(found->second);
  };
  hb_face_t* const face = hb_face_create_for_tables(lookUp, new Tables(tablesOf(font)),
                                                    [](void* data) { delete static_cast<Tables*>(data); });
  hb_face_make_immutable(face);
  return face;
}

hb_font_t* fontOf(hb_face_t* face) {
  hb_font_t* const font = hb_font_create(face);
  hb_font_make_immutable(font);
  return font;
}

/// The PostScript name without the characters that would have to be escaped in a PDF.
QByteArray postScriptName(hb_face_t* face) {
  std::array<char, 64> text{};
  auto size = static_cast<unsigned>(text.size());
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, text.data());
  QByteArray name(text.data(), static_cast<qsizetype>(size));
  const auto isPlain = [](char c) {  // not std::isalnum, whose answer depends on the locale
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
  };
  name.removeIf([&isPlain](char c) { return !isPlain(c); });
  return name.isEmpty() ? "Font" : name;
}

OwnedInput subsetOf(const std::vector<quint32>& glyphs) {
  OwnedInput input(hb_subset_input_create_or_fail());
  for (const quint32 glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
  // Papers are set without hinting. Keeping subroutines takes longer than writing them out, and packs no better.
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
  hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* name : {"OS/2", "name", "post"}) hb_set_add(dropped, hb_tag_from_string(name, -1));
  return input;
}

QByteArray tagOf(const std::vector<quint32>& glyphs) {
  const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(glyphs.data()),
                                             static_cast<qsizetype>(glyphs.size() * sizeof(quint32)));
  const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
  QByteArray tag;
  constexpr qsizetype kLetters = 6;
  for (qsizetype i = 0; i < kLetters; ++i) tag += static_cast<char>('A' + static_cast<unsigned char>(hash[i]) % 26);
  return tag;
}

[[noreturn]] void refuse(const QByteArray& font) {
  throw core::Error(core::ErrorCode::ResourceDamaged, font.toStdString());
}

}  // namespace

FontFace::Id FontFace::idOf(const QRawFont& font) {
  const QByteArray head = font.fontTable("head");
  // Every font of the papers has this table. Where memory does not suffice to open the font, Qt puts a font of boxes in
  // its place, which has no tables, and crashes when it is asked for the family of that.
  if (head.isEmpty()) throw core::Error(core::ErrorCode::MemoryFull, {});
  return {font.familyName(), font.styleName(), head};
}

std::shared_ptr<const FontFace> FontFace::of(const QRawFont& font) {
  constexpr std::size_t kMost = 8;
  static std::mutex mutex;
  static std::list<std::shared_ptr<const FontFace>> faces;
  const Id id = idOf(font);
  const std::lock_guard lock(mutex);
  const auto found = std::ranges::find_if(faces, [&id](const auto& face) { return face->id() == id; });
  if (found != faces.end()) {
    faces.splice(faces.begin(), faces, found);
  } else {
    faces.push_front(std::make_shared<const FontFace>(font));
    if (faces.size() > kMost) faces.pop_back();
  }
  return faces.front();
}

void FontFace::Destroy::operator()(hb_face_t* face) const {
  hb_face_destroy(face);
}

void FontFace::Destroy::operator()(hb_font_t* font) const {
  hb_font_destroy(font);
}

FontFace::FontFace(const QRawFont& font)
    : m_id(idOf(font)),
      m_face(faceOf(font)),
      m_font(fontOf(m_face.get())),
      m_unitsPerEm(hb_face_get_upem(m_face.get())),
      m_name(postScriptName(m_face.get())),
      m_dimensions(measured()) {}

double FontFace::advance(quint32 glyph) const {
  return hb_font_get_glyph_h_advance(m_font.get(), glyph) * 1000 / m_unitsPerEm;
}

FontDimensions FontFace::measured() const {
  const auto thousandths = [this](int units) { return static_cast<int>(std::lround(units * 1000 / m_unitsPerEm)); };
  FontDimensions dimensions;
  constexpr qsizetype kBox = 36;  // where the table `head` has the box: four numbers of 16 bits
  for (std::size_t i = 0; i < dimensions.box.size() && m_id.head.size() >= kBox + 8; ++i) {
    const auto* const bytes = reinterpret_cast<const unsigned char*>(m_id.head.constData()) + kBox + 2 * i;
    dimensions.box[i] = thousandths(static_cast<std::int16_t>(bytes[0] << 8U | bytes[1]));
  }
  hb_font_extents_t extents{};
  hb_font_get_h_extents(m_font.get(), &extents);
  dimensions.ascent = thousandths(extents.ascender);
  dimensions.descent = thousandths(extents.descender);
  hb_position_t capHeight = extents.ascender;
  hb_ot_metrics_get_position(m_font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &capHeight);
  dimensions.capHeight = thousandths(capHeight);
  dimensions.slant = static_cast<double>(hb_style_get_value(m_font.get(), HB_STYLE_TAG_SLANT_ANGLE));
  return dimensions;
}

std::shared_ptr<const FontSubset> FontFace::make(const std::vector<quint32>& glyphs) const {
  const OwnedInput input = subsetOf(glyphs);
  const OwnedPlan plan(hb_subset_plan_create_or_fail(m_face.get(), input.get()));
  const OwnedFace face(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!face) refuse(m_name);
  auto subset = std::make_shared<FontSubset>();
  const OwnedBlob cff(hb_face_reference_table(face.get(), kCff));
  subset->isCompact = hb_blob_get_length(cff.get()) > 0;
  const OwnedBlob file(subset->isCompact ? nullptr : hb_face_reference_blob(face.get()));
  subset->program = bytesOf(subset->isCompact ? cff.get() : file.get());
  subset->packed = zlibPacked(subset->program);
  subset->tag = tagOf(glyphs);

  std::vector<std::uint16_t> numbers;
  if (subset->isCompact) numbers = glyphNumbersOf(subset->program, hb_face_get_glyph_count(face.get()));
  const hb_map_t* const places = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const quint32 glyph : glyphs) {
    const hb_codepoint_t place = hb_map_get(places, glyph);
    if (place == HB_MAP_VALUE_INVALID) refuse(m_name);
    subset->codes[glyph] = numbers.empty() ? static_cast<std::uint16_t>(place) : numbers.at(place);
  }
  return subset;
}

std::shared_ptr<const FontSubset> FontFace::subset(const std::vector<quint32>& glyphs) const {
  constexpr std::size_t kMost = 4;
  {
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find(m_kept, glyphs, &KeptSubset::glyphs);
    if (found != m_kept.end()) {
      m_kept.splice(m_kept.begin(), m_kept, found);
      return found->subset;
    }
  }
  auto made = make(glyphs);
  const std::lock_guard lock(m_mutex);
  m_kept.push_front({glyphs, made});
  if (m_kept.size() > kMost) m_kept.pop_back();
  return made;
}

}  // namespace guapai::render
