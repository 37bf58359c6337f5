#include "core/jsontext.h"

#include <nlohmann/json.hpp>

#include "core/error.h"

namespace guapai::core {

nlohmann::json parsedJson(std::string_view document) {
  if (document.find('\0') != std::string_view::npos) throw Error(ErrorCode::ResourceDamaged, "NUL in a JSON document");
  return nlohmann::json::parse(document);
}

}  // namespace guapai::core
