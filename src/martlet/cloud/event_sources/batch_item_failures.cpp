#include "batch_item_failures.hpp"

#include <martlet/base/text.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::event_sources {

std::optional<std::set<std::string>> batch_item_failures(std::string_view answer, const std::set<std::string>& message_ids) {
  std::set<std::string> failed;
  if (trim(answer).empty()) return failed;
  const Result<json::Value> parsed = json::parse(answer);
  if (!parsed) return std::nullopt;
  const json::Value* list = parsed->find("batchItemFailures");
  if (!list || list->is_null()) return failed;
  if (!list->array()) return std::nullopt;
  for (const json::Value& one : *list->array()) {
    const std::string id(one.text("itemIdentifier"));
    if (!message_ids.contains(id)) return std::nullopt;
    failed.insert(id);
  }
  return failed;
}

}  // namespace martlet::cloud::event_sources
