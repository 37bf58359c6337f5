#include "core/messages.h"

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/jsontext.h"

namespace guapai::core {

std::string filled(std::string_view sentence, const Arguments& arguments) {
  std::string result;
  appendFilled(result, sentence, [&arguments](std::string& text, std::string_view name) {
    const auto argument = arguments.find(std::string(name));
    if (argument != arguments.end()) text += argument->second;
    return argument != arguments.end();
  });
  return result;
}

Messages Messages::load(std::string_view document) {
  Messages messages;
  try {
    const auto json = parsedJson(document);
    for (const auto& [key, sentence] : json.items()) messages.m_sentences.emplace(key, sentence.get<std::string>());
  } catch (const nlohmann::json::exception& exception) {
    throw Error(ErrorCode::ResourceDamaged, std::string("messages: ") + exception.what());
  }
  return messages;
}

std::string Messages::sentence(std::string_view key, const Arguments& arguments) const {
  const auto found = m_sentences.find(key);
  return found == m_sentences.end() ? std::string(key) : filled(found->second, arguments);
}

std::string Messages::sentence(const Error& error) const {
  return sentence("error." + std::string(errorName(error.code())), {{"detail", error.detail()}});
}

}  // namespace guapai::core
