#include "journal.hpp"

#include <martlet/json/value.hpp>

namespace martlet::deploy {

std::string to_json(const Journal& journal) {
  json::Value moves{json::Object()};
  for (const auto& [name, move] : journal.moves) {
    json::Value one;
    one.set("run", move.run);
    one.set("from", move.from);
    one.set("to", move.to);
    moves.set(name, std::move(one));
  }
  json::Value value;
  value.set("moves", std::move(moves));
  return value.to_text() + '\n';
}

Result<Journal> read_journal(std::string_view json) {
  const auto value = json::parse(json);
  if (!value) return std::unexpected(value.error());
  const json::Value* moves = value->find("moves");
  if (!moves || !moves->object()) return failure(Code::malformed, "this is not a deployment journal");
  Journal journal;
  for (const auto& [name, move] : *moves->object())
    journal.moves[name] = {std::string(move.text("run")), std::string(move.text("from")), std::string(move.text("to"))};
  return journal;
}

std::string journal_name(const Prefix& prefix) { return prefix.text() + "/journal.json"; }

Task<Result<Journal>> load_journal(RecordStore& records, std::string name) {
  Result<std::optional<std::string>> text = co_await records.get(name);
  if (!text) co_return std::unexpected(std::move(text.error()));
  if (!*text) co_return Journal();
  co_return read_journal(**text);
}

Task<Result<void>> save_journal(RecordStore& records, std::string name, Journal journal) {
  std::string text = to_json(journal);
  co_return co_await records.put(name, std::move(text));
}

}  // namespace martlet::deploy
