#include "history.hpp"

#include <algorithm>
#include <map>

#include <martlet/base/text_table.hpp>
#include <martlet/deploy/decision/function_lookup.hpp>
#include <martlet/deploy/execution/run_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {
namespace {

constexpr std::size_t runs_searched_max = 1000;

std::string text_at(const json::Value& value, std::string_view key, std::string_view inner) {
  const json::Value* found = value.find(key);
  return found ? std::string(found->text(inner)) : std::string();
}

void add_entries(const json::Value& record, bool is_end, std::vector<HistoryEntry>& entries) {
  const json::Value* functions = record.find("functions");
  if (!functions || !functions->array()) return;
  for (const json::Value& one : *functions->array()) {
    HistoryEntry entry;
    entry.run = record.text("run");
    entry.when = record.text("when");
    entry.who = record.text("who");
    entry.why = record.text("why");
    entry.function = one.text("name");
    entry.action = one.text("action");
    entry.progress = is_end ? std::string(one.text("progress")) : "unfinished";
    entry.from_number = text_at(one, "from", "number");
    entry.from_version = text_at(one, "from", "version");
    entry.to_number = text_at(one, "to", "number");
    entry.to_version = text_at(one, "to", "version");
    entry.error = one.text("error");
    entries.push_back(std::move(entry));
  }
}

// run -> the name of what it wrote last: its end, where it came to one.
std::map<std::string, std::string, std::greater<>> last_records(const std::vector<std::string>& names) {
  std::map<std::string, std::string, std::greater<>> last;
  for (const std::string& name : names) last[name.substr(0, name.rfind('/'))] = name;  // ascending, so that the end overwrites the plan
  return last;
}

std::string place_text(const std::string& version, const std::string& number) {
  if (number.empty()) return "-";
  if (number.starts_with('$')) return number;
  return (version.empty() ? "unnamed" : version) + " (" + number + ")";
}

}  // namespace

Task<Result<std::vector<HistoryEntry>>> history(const Access& access, const Settings& settings, std::size_t runs_max) {
  if (!access.records) co_return failure(Code::missing, "nothing is recorded: the configuration has no \"records\"");
  Result<std::vector<std::string>> names = co_await access.records->list(runs_folder(settings));
  if (!names) co_return std::unexpected(std::move(names.error()));
  const auto last = last_records(*names);
  std::vector<HistoryEntry> entries;
  std::size_t runs = 0;
  for (const auto& [run, name] : last) {
    if (runs++ == runs_max) break;
    Result<std::optional<std::string>> text = co_await access.records->get(name);
    if (!text) co_return std::unexpected(std::move(text.error()));
    const auto record = json::parse(text->value_or(""));
    if (record) add_entries(*record, name.ends_with("2-done.json"), entries);
  }
  co_return entries;
}

std::string to_text(const std::vector<HistoryEntry>& entries) {
  std::vector<std::vector<std::string>> rows = {{"WHEN", "FUNCTION", "FROM", "TO", "OUTCOME", "WHO", "RUN"}};
  for (const HistoryEntry& one : entries) {
    rows.push_back({one.when.substr(0, 19), one.function, place_text(one.from_version, one.from_number),
                    place_text(one.to_version, one.to_number), one.action + ", " + one.progress, one.who, one.run});
    if (!one.error.empty()) rows.push_back({"    " + one.error});
  }
  return text_table(rows);
}

std::string to_json(const std::vector<HistoryEntry>& entries) {
  json::Array list;
  for (const HistoryEntry& one : entries) {
    json::Value value;
    value.set("run", one.run);
    value.set("when", one.when);
    value.set("who", one.who);
    value.set("why", one.why);
    value.set("name", one.function);
    value.set("action", one.action);
    value.set("progress", one.progress);
    value.set("from", one.from_version);
    value.set("fromNumber", one.from_number);
    value.set("to", one.to_version);
    value.set("toNumber", one.to_number);
    if (!one.error.empty()) value.set("error", one.error);
    list.push_back(std::move(value));
  }
  json::Value value;
  value.set("history", std::move(list));
  return value.to_text() + '\n';
}

Task<Result<Version>> version_before(const Access& access, const Settings& settings, FunctionName name) {
  aws::GetAliasRequest request;
  request.function_name = name.text();
  request.name = settings.alias;
  aws::Answer<aws::AliasConfiguration> live = co_await access.here->get_alias(std::move(request));
  if (!live) co_return std::unexpected(function_error(live.error(), name.text()));
  Result<std::vector<HistoryEntry>> entries = co_await history(access, settings, runs_searched_max);
  if (!entries) co_return std::unexpected(std::move(entries.error()));
  for (const HistoryEntry& one : *entries) {
    const bool brought_it_here =
        one.function == name.text() && one.to_number == live->function_version && (one.progress == "done" || one.progress == "unfinished");
    if (!brought_it_here || one.from_version.empty() || one.from_version == one.to_version) continue;
    co_return Version::parse(one.from_version);
  }
  co_return failure(
      Code::not_found,
      "the records know of no deployment that brought " + name.text() + " to version " + live->function_version + " from another version",
      "name the version in a definition file, and apply it");
}

}  // namespace martlet::deploy
