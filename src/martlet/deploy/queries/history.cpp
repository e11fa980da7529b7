#include "history.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include <martlet/base/text_table.hpp>
#include <martlet/deploy/execution/run_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {
namespace {

std::string text_at(const json::Value& value, std::string_view key, std::string_view inner) {
  const json::Value* found = value.find(key);
  return found ? std::string(found->text(inner)) : std::string();
}

struct Record {
  int number = 0;  // its number within the run
  std::string name;
  bool is_end() const { return name.ends_with("-done.json"); }
};

HistoryEntry entry_of(const json::Value& record, const json::Value& one, bool is_end) {
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
  entry.revision_id = one.text("revision");
  if (const json::Value* cleared = one.find("clearedWeights")) entry.cleared_weights = cleared->to_text();
  entry.error = one.text("error");
  return entry;
}

// Merges the invocations of a run into one entry per function: the first invocation has the version that the function ran before, and the
// last one has the result. If a completed invocation doesn't name a function, an earlier one had moved it.
void merge(const json::Value& record, bool is_end, std::vector<HistoryEntry>& entries) {
  if (is_end) {
    for (HistoryEntry& entry : entries) entry.progress = entry.progress == "unfinished" ? "done" : entry.progress;
  }
  const json::Value* functions = record.find("functions");
  if (!functions || !functions->array()) return;
  for (const json::Value& one : *functions->array()) {
    HistoryEntry entry = entry_of(record, one, is_end);
    const auto same = [&](const HistoryEntry& other) { return other.function == entry.function; };
    const auto before = std::find_if(entries.begin(), entries.end(), same);
    if (before == entries.end()) {
      entries.push_back(std::move(entry));
      continue;
    }
    entry.from_number = before->from_number;
    entry.from_version = before->from_version;
    if (entry.action == "move") entry.action = before->action;
    if (entry.cleared_weights.empty()) entry.cleared_weights = before->cleared_weights;
    *before = std::move(entry);
  }
}

// Returns the records of each run in the order in which they were written, the latest run first.
std::map<std::string, std::vector<Record>, std::greater<>> records_by_run(const std::vector<std::string>& names) {
  std::map<std::string, std::vector<Record>, std::greater<>> runs;
  for (const std::string& name : names) {
    const std::size_t slash = name.rfind('/');
    int number = 0;
    std::from_chars(name.data() + slash + 1, name.data() + name.size(), number);
    runs[name.substr(0, slash)].push_back({number, name});
  }
  for (auto& [run, records] : runs)
    std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) { return a.number < b.number; });
  return runs;
}

Task<Result<std::vector<HistoryEntry>>> read_run(RecordStore& store, std::vector<Record> records) {
  std::vector<HistoryEntry> entries;
  for (const Record& one : records) {
    Result<std::optional<std::string>> text = co_await store.get(one.name);
    if (!text) co_return std::unexpected(std::move(text.error()));
    const auto record = json::parse(text->value_or(""));
    if (record) merge(*record, one.is_end(), entries);
  }
  co_return entries;
}

std::string place_text(const std::string& version, const std::string& number) {
  if (number.empty()) return "-";
  if (number.starts_with('$')) return number;
  return (version.empty() ? "unnamed" : version) + " (" + number + ")";
}

}  // namespace

Task<Result<std::vector<HistoryEntry>>> history(const DeployerClients& clients, const DeployerConfiguration& configuration,
                                                std::size_t runs_max) {
  if (!clients.records) co_return failure(Code::missing, "nothing is recorded: the deployer configuration has no \"records\"");
  Result<std::vector<std::string>> names = co_await clients.records->list(runs_folder(configuration.prefix));
  if (!names) co_return std::unexpected(std::move(names.error()));
  auto runs = records_by_run(*names);
  std::vector<HistoryEntry> entries;
  std::size_t count = 0;
  for (auto& [run, records] : runs) {
    if (count++ == runs_max) break;
    Result<std::vector<HistoryEntry>> of_run = co_await read_run(*clients.records, std::move(records));
    if (!of_run) co_return std::unexpected(std::move(of_run.error()));
    entries.insert(entries.end(), of_run->begin(), of_run->end());
  }
  co_return entries;
}

std::string to_text(const std::vector<HistoryEntry>& entries) {
  std::vector<std::vector<std::string>> rows = {{"WHEN", "FUNCTION", "FROM", "TO", "OUTCOME", "WHO", "RUN"}};
  for (const HistoryEntry& one : entries) {
    rows.push_back({one.when.substr(0, 19), one.function, place_text(one.from_version, one.from_number),
                    place_text(one.to_version, one.to_number), one.action + ", " + one.progress, one.who, one.run});
    if (!one.cleared_weights.empty()) rows.push_back({"    cleared from LIVE: " + one.cleared_weights});
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
    if (!one.cleared_weights.empty()) value.set("clearedWeights", one.cleared_weights);
    if (!one.error.empty()) value.set("error", one.error);
    list.push_back(std::move(value));
  }
  json::Value value;
  value.set("history", std::move(list));
  return value.to_text() + '\n';
}

}  // namespace martlet::deploy
