#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "forms/pagemodel.h"

namespace guapai::support {

/// A page model as JSON with one item on each line, for golden files.
inline std::string pageJson(const forms::Pages& pages) {
  const auto quoted = [](const std::string& text) { return nlohmann::json(text).dump(); };
  std::string json = "{\"title\": " + quoted(pages.title) + ", \"pages\": [\n";
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const forms::Page& page = pages.pages[i];
    json += i == 0 ? "[" : ",\n[";
    std::string separator = "\n";
    for (const forms::PageText& text : page.texts) {
      json += separator + "  {\"text\": " + quoted(text.text) +
              ", \"font\": " + std::to_string(static_cast<int>(text.font)) +
              ", \"size\": " + std::to_string(text.size) + ", \"x\": " + std::to_string(text.x) +
              ", \"baseline\": " + std::to_string(text.baseline) + ", \"width\": " + std::to_string(text.width) + "}";
      separator = ",\n";
    }
    for (const forms::PageLine& line : page.lines) {
      json += separator + "  {\"line\": [" + std::to_string(line.x1) + ", " + std::to_string(line.y1) + ", " +
              std::to_string(line.x2) + ", " + std::to_string(line.y2) + "], \"width\": " + std::to_string(line.width) +
              "}";
      separator = ",\n";
    }
    for (const forms::PageImage& image : page.images) {
      json += separator + "  {\"image\": " + quoted(image.file) + ", \"page\": " + std::to_string(image.page) +
              ", \"turned\": " + (image.turned ? "true" : "false") + ", \"place\": [" + std::to_string(image.x) + ", " +
              std::to_string(image.y) + ", " + std::to_string(image.width) + ", " + std::to_string(image.height) + "]}";
      separator = ",\n";
    }
    json += "\n]";
  }
  return json + "\n]}\n";
}

}  // namespace guapai::support
