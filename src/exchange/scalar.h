#pragma once

#include <string_view>
#include <variant>

#include "core/field.h"
#include "core/problem.h"
#include "core/value.h"

namespace guapai::exchange {

/// A JSON value that is neither an array nor an object, as it stands in the source text.
struct Scalar {
  enum class Kind { Null, Flag, Number, Text };

  Kind kind = Kind::Null;
  std::string_view text;  ///< a number as written; a text without its quotes and with its escapes resolved
  bool flag = false;
};

/// Reads the value of a field.
///
/// This is stricter than core::parseValue: each type must have its own JSON type, and only a text or a file may be
/// blank.
/// @pre the scalar is not null.
/// @return the value, or the problem as an error without code and path.
[[nodiscard]] std::variant<core::Value, core::Problem> parseScalar(const core::Field& field, const Scalar& scalar);

/// The key of the sentence that says which JSON type the field must have.
[[nodiscard]] std::string expectedSentence(core::FieldType type);

}  // namespace guapai::exchange
