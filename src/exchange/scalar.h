#pragma once

#include <string_view>
#include <variant>

#include "core/field.h"
#include "core/problem.h"
#include "core/value.h"

namespace guapai::exchange {

/// A JSON value without parts, as it stands in the source text.
struct Scalar {
  enum class Kind { Null, Flag, Number, Text };

  Kind kind = Kind::Null;
  std::string_view text;  ///< of Number as written, of Text without quotes and escapes
  bool flag = false;
};

/// The field's value, or what is wrong, as an error without code and path.
///
/// Stricter than the library's texts: each type has its JSON type, and only text may be blank.
/// @pre the scalar is not null.
[[nodiscard]] std::variant<core::Value, core::Problem> parseScalar(const core::Field& field, const Scalar& scalar);

/// What should stand here: the sentence for a value of the wrong JSON type.
[[nodiscard]] std::string expectedSentence(core::FieldType type);

}  // namespace guapai::exchange
