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
  bool isCompact = false;  ///< whether `program` is a bare CFF program; else it is a TrueType file
  QByteArray program;
  QByteArray packed;                       ///< `program`, packed by zlib
  QByteArray tag;                          ///< six letters that follow from the glyphs
  std::map<quint32, std::uint16_t> codes;  ///< the code by which the document calls each glyph of the font
};

/// The dimensions that a document states for a font, in thousandths of the em square.
struct FontDimensions {
  std::array<int, 4> box{};  ///< left, lower, right and upper edge of all glyphs
  int ascent = 0;
  int descent = 0;  ///< negative, because it lies below the baseline
  int capHeight = 0;
  double slant = 0;  ///< in degrees; negative for a font that leans to the right
};

/// A font as PDFs embed it, without a size. A face does not change, and all threads may share it.
class FontFace {
public:
  /// Identifies a font of the machine, whatever its size.
  struct Id {
    QString family;
    QString style;
    QByteArray head;  ///< the table `head`, which contains a checksum of the whole file
    friend bool operator==(const Id&, const Id&) = default;
  };
  /// @throws core::Error{MemoryFull} where the font could not be opened. A machine without fonts is refused before
  /// (`requireFonts`).
  [[nodiscard]] static Id idOf(const QRawFont& font);

  /// The face of this font. The faces used last are kept, because a large Chinese font has some 20 MB of outlines,
  /// which should be read only once. From any thread.
  /// @throws core::Error{MemoryFull} as `idOf` does.
  [[nodiscard]] static std::shared_ptr<const FontFace> of(const QRawFont& font);

  explicit FontFace(const QRawFont& font);

  [[nodiscard]] const Id& id() const { return m_id; }
  /// The PostScript name, by which PDFs call a font.
  [[nodiscard]] const QByteArray& name() const { return m_name; }
  [[nodiscard]] const FontDimensions& dimensions() const { return m_dimensions; }
  /// The width of a glyph in thousandths of the em square.
  [[nodiscard]] double advance(quint32 glyph) const;

  /// The part of the font that has these glyphs and what they are made of. Equal glyphs give equal bytes. The subsets
  /// made last are kept, because papers of one form often use the same glyphs.
  /// @param glyphs  in rising order.
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
