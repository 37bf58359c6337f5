#pragma once

#include <array>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtGui/QRawFont>

struct hb_face_t;
struct hb_font_t;

namespace guapai::render {

/// The part of a font that a document carries.
struct FontSubset {
  bool isCompact = false;  ///< a bare CFF program; else a TrueType file
  QByteArray program;
  QByteArray packed;                       ///< the same as zlib packs it
  QByteArray tag;                          ///< six letters that follow from the glyphs
  std::map<quint32, std::uint16_t> codes;  ///< what the document calls the font's glyphs
};

/// What a document says of a font, in thousandths of the em square.
struct FontDimensions {
  std::array<int, 4> box{};  ///< left, lower, right and upper edge of all glyphs
  int ascent = 0;
  int descent = 0;  ///< below the baseline: negative
  int capHeight = 0;
  double slant = 0;  ///< in degrees; negative to the right
};

/// A font as PDFs embed it, of no size. Immutable, and shared by all threads.
class FontFace {
public:
  /// Tells the fonts of a machine apart, whatever their size.
  struct Id {
    QString family;
    QString style;
    QByteArray head;  ///< the table that has the sum of the whole file
    friend bool operator==(const Id&, const Id&) = default;
  };
  [[nodiscard]] static Id idOf(const QRawFont& font);

  /// The face behind this font, whose outlines are read once: some 20 MB for a large Chinese font. Those used last
  /// are kept.
  [[nodiscard]] static std::shared_ptr<const FontFace> of(const QRawFont& font);

  explicit FontFace(const QRawFont& font);

  [[nodiscard]] const Id& id() const { return m_id; }
  /// In PostScript, which PDF goes by.
  [[nodiscard]] const QByteArray& name() const { return m_name; }
  [[nodiscard]] const FontDimensions& dimensions() const { return m_dimensions; }
  /// In thousandths of the em square.
  [[nodiscard]] double advance(quint32 glyph) const;

  /// These glyphs, in rising order, and what they are made of. Equal glyphs give equal bytes. Papers of one form share
  /// the glyphs of its labels: the subsets made last are kept.
  /// @throws core::Error{ResourceDamaged} where the font's file is damaged.
  [[nodiscard]] std::shared_ptr<const FontSubset> subset(const std::vector<quint32>& glyphs) const;

private:
  struct Destroy {
    void operator()(hb_face_t* face) const;
    void operator()(hb_font_t* font) const;
  };
  struct KeptSubset {
    std::vector<quint32> glyphs;
    std::shared_ptr<const FontSubset> subset;
  };

  [[nodiscard]] FontDimensions measured() const;
  [[nodiscard]] std::shared_ptr<const FontSubset> make(const std::vector<quint32>& glyphs) const;

  Id m_id;
  std::unique_ptr<hb_face_t, Destroy> m_face;
  std::unique_ptr<hb_font_t, Destroy> m_font;
  double m_unitsPerEm;
  QByteArray m_name;
  FontDimensions m_dimensions;
  mutable std::mutex m_mutex;
  mutable std::list<KeptSubset> m_kept;
};

}  // namespace guapai::render
