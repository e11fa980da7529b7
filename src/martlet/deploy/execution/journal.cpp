#include "journal.hpp"

#include <set>

#include <martlet/base/encoding.hpp>
#include <martlet/base/hash.hpp>
#include <martlet/json/value.hpp>

namespace martlet::deploy {

std::string group_of(const Definition& definition) {
  std::set<std::string> lines;
  for (const Wanted& wanted : definition.lambdas) lines.insert(wanted.name.text() + '=' + wanted.version.text() + '\n');
  Sha256 hash;
  for (const std::string& line : lines) hash.update(line);
  return to_hex(hash.digest());
}

std::string to_json(const Journal& journal) {
  json::Value moves{json::Object()};
  for (const auto& [name, entry] : journal.moves) {
    json::Value move;
    move.set("from", entry.from);
    move.set("to", entry.to);
    moves.set(name, std::move(move));
  }
  json::Value value;
  value.set("run", journal.run);
  value.set("group", journal.group);
  value.set("open", journal.is_open);
  value.set("moves", std::move(moves));
  return value.to_text() + '\n';
}

Result<Journal> read_journal(std::string_view json) {
  const auto value = json::parse(json);
  if (!value) return std::unexpected(value.error());
  const json::Value* open = value->find("open");
  const json::Value* moves = value->find("moves");
  if (!open || !open->boolean() || !moves || !moves->object()) return failure(Code::malformed, "this is no journal of a deployment");
  Journal journal{std::string(value->text("run")), std::string(value->text("group")), *open->boolean()};
  for (const auto& [name, move] : *moves->object()) journal.moves[name] = {std::string(move.text("from")), std::string(move.text("to"))};
  return journal;
}

Task<Result<Journal>> load_journal(Records& records, std::string name) {
  Result<std::optional<std::string>> text = co_await records.get(name);
  if (!text) co_return std::unexpected(std::move(text.error()));
  if (!*text) co_return Journal();
  Result<Journal> journal = read_journal(**text);
  if (journal && !journal->is_open) co_return Journal();
  co_return journal;
}

Task<Result<void>> save_journal(Records& records, std::string name, Journal journal) {
  std::string text = to_json(journal);
  co_return co_await records.put(name, std::move(text));
}

}  // namespace martlet::deploy
