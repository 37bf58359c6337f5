#include "transfer/ledgermapping.h"

#include <algorithm>
#include <charconv>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include "core/invisible.h"
#include "core/jsonwriter.h"
#include "core/text.h"
#include "files/checksum.h"
#include "transfer/entrybook.h"

namespace guapai::transfer {
namespace {

constexpr const char* kKey = "ledger_columns";

core::Problem wrong(std::string sentence, core::Arguments arguments = {}) {
  return {.severity = core::Severity::Error,
          .code = "workbook",
          .path = {},
          .sentence = std::move(sentence),
          .arguments = std::move(arguments)};
}

/// The mapping of the object, or the heading whose meaning is no field.
std::variant<LedgerMapping, std::string> mappingOf(const core::FieldCatalogue& catalogue, const QJsonObject& object) {
  LedgerMapping mapping;
  for (auto each = object.begin(); each != object.end(); ++each) {
    const std::string heading = each.key().toStdString();
    if (each.value().isNull()) {
      mapping[headingText(heading)] = std::nullopt;
      continue;
    }
    const auto field = catalogue.find(each.value().toString().toStdString());
    if (!field || !isOfLedger(catalogue[*field])) return heading;
    mapping[headingText(heading)] = *field;
  }
  return mapping;
}

void write(core::JsonWriter& json, const core::FieldCatalogue& catalogue, const LedgerMapping& mapping) {
  json.beginObject();
  for (const auto& [heading, field] : mapping) {
    json.key(heading);
    field ? json.text(catalogue[*field].name) : json.null();
  }
  json.endObject();
}

}  // namespace

bool isOfLedger(const core::Field& field) {
  if (field.list || field.type == core::FieldType::List || field.type == core::FieldType::File) return false;
  return isAsked(field) || field.name.starts_with("center.");
}

std::string headingText(std::string_view heading) {
  constexpr std::u32string_view kPunctuation = U"()[]{}<>《》〈〉【】「」『』〔〕\"'“”‘’、,。.:;·-‐‑–—_/\\|*#!?~&+=";
  std::string text;
  for (const char32_t c : core::codePoints(core::lookOf(heading)))
    if (kPunctuation.find(c) == std::u32string_view::npos) text += core::utf8(std::u32string_view(&c, 1));
  return text;
}

std::string fingerprintOf(std::vector<std::string> headings) {
  for (std::string& heading : headings) heading = headingText(heading);
  while (!headings.empty() && headings.back().empty()) headings.pop_back();
  constexpr std::size_t kDigits = 16;
  constexpr int kBase = 16;
  std::string digits(kDigits, '0');
  const std::uint64_t sum = files::checksumOf(core::joined(headings, "\n"));
  std::string shown(kDigits, '0');
  const auto end = std::to_chars(shown.data(), shown.data() + shown.size(), sum, kBase).ptr;
  shown.resize(static_cast<std::size_t>(end - shown.data()));
  return digits.substr(shown.size()) + shown;
}

std::variant<LedgerMapping, core::Problem> mappingFrom(const core::FieldCatalogue& catalogue, std::string_view json) {
  const auto document = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
  if (!document.isObject()) return wrong("ledger.mapping.not_json");
  auto mapping = mappingOf(catalogue, document.object());
  if (auto* const good = std::get_if<LedgerMapping>(&mapping)) return std::move(*good);
  return wrong("ledger.mapping.no_field", {{"heading", std::get<std::string>(mapping)}});
}

std::string mappingText(const core::FieldCatalogue& catalogue, const LedgerMapping& mapping) {
  core::JsonWriter json;
  write(json, catalogue, mapping);
  return json.take();
}

std::map<std::string, LedgerMapping> rememberedMappings(const core::FieldCatalogue& catalogue,
                                                        const storage::Library& library) {
  std::map<std::string, LedgerMapping> mappings;
  const auto kept = library.setting(kKey);
  if (!kept) return mappings;
  const QJsonObject ledgers = QJsonDocument::fromJson(QByteArray::fromStdString(*kept)).object();
  for (auto ledger = ledgers.begin(); ledger != ledgers.end(); ++ledger) {
    auto mapping = mappingOf(catalogue, ledger.value().toObject());
    if (auto* const good = std::get_if<LedgerMapping>(&mapping))
      mappings.emplace(ledger.key().toStdString(), std::move(*good));
  }
  return mappings;
}

void rememberMapping(const core::FieldCatalogue& catalogue, storage::Library& library, const std::string& fingerprint,
                     const LedgerMapping& mapping) {
  auto mappings = rememberedMappings(catalogue, library);
  for (const auto& [heading, field] : mapping) mappings[fingerprint].insert_or_assign(heading, field);
  core::JsonWriter json;
  json.beginObject();
  for (const auto& [ledger, columns] : mappings) {
    json.key(ledger);
    write(json, catalogue, columns);
  }
  library.set(kKey, json.endObject().take());
}

}  // namespace guapai::transfer
