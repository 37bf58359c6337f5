#include "core/messages.h"

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/jsontext.h"

namespace guapai::core {

std::string filled(std::string_view sentence, const Arguments& arguments) {
  std::string result;
  while (!sentence.empty()) {
    const auto open = sentence.find('{');
    const auto close = open == std::string_view::npos ? open : sentence.find('}', open);
    if (close == std::string_view::npos) break;
    const auto argument = arguments.find(std::string(sentence.substr(open + 1, close - open - 1)));
    result += sentence.substr(0, open);
    result +=
        argument == arguments.end() ? sentence.substr(open, close - open + 1) : std::string_view(argument->second);
    sentence.remove_prefix(close + 1);
  }
  result += sentence;
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
