#include <martlet/sqlite/connection.hpp>

#include <algorithm>
#include <map>

#include "sqlite3_connection.hpp"
#include "sqlite3_statement.hpp"

namespace martlet::sqlite {
namespace {

// Most programs have a fixed set of statements. This limit is for programs that generate statements.
constexpr std::size_t prepared_max = 256;

void expect_parameters(const Sqlite3Statement& statement, std::size_t count) {
  const auto parameters = static_cast<std::size_t>(statement.parameter_count());
  if (parameters == count) return;
  throw SqlError("the statement has " + std::to_string(parameters) + (parameters == 1 ? " parameter" : " parameters") + ", and " +
                 std::to_string(count) + (count == 1 ? " value was" : " values were") + " given, in: " + statement.sql());
}

}  // namespace

struct Connection::Parts {
  Parts(const std::string& file, std::chrono::milliseconds busy_timeout) : library(file, busy_timeout) {}
  Sqlite3Connection library;
  std::map<std::string, Sqlite3Statement, std::less<>> prepared;  // destroyed before the connection
};

Connection::Connection(const std::string& file, std::chrono::milliseconds busy_timeout, Locking locking)
    : parts_(std::make_unique<Parts>(file, busy_timeout)) {
  // Must be set before the file is first read, so that the WAL's index isn't in memory shared with other processes.
  if (locking == Locking::exclusive) script("PRAGMA locking_mode = EXCLUSIVE");
  // A new file has nothing to lose, and waiting for the disk takes longer than all other steps of opening.
  if (one<std::int64_t>("PRAGMA page_count") == 0) script("PRAGMA synchronous = OFF");
  // With NORMAL, no committed transaction is lost if the program is killed, and the file stays consistent after a power failure.
  script("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
}
Connection::~Connection() = default;

void Connection::script(const std::string& sql) { parts_->library.run_script(sql); }
bool Connection::is_in_transaction() const { return parts_->library.is_in_transaction(); }
Changes Connection::changes() const { return {parts_->library.changed_rows(), parts_->library.inserted_id()}; }

Rows Connection::start(std::string_view sql, std::initializer_list<Value> values) {
  Sqlite3Statement& statement = prepared(sql);
  expect_parameters(statement, values.size());
  Rows rows(statement);
  int parameter = 0;
  for (const Value& value : values) statement.bind(parameter++, value);
  return rows;
}

Rows Connection::start_named(std::string_view sql, const Schema& schema, const void* object) {
  const schema::Declaration& declaration = schema.declaration();
  if (declaration.kind != schema::Kind::object) return start(sql, {Value(schema, object)});
  Sqlite3Statement& statement = prepared(sql);
  Rows rows(statement);
  for (int parameter = 0; parameter < statement.parameter_count(); ++parameter) {
    const std::string_view name = statement.parameter_name(parameter);
    const auto field = std::ranges::find(declaration.fields, name.substr(name.empty() ? 0 : 1), &schema::Field::key);
    if (field == declaration.fields.end()) {
      throw SqlError("the parameter " + (name.empty() ? "?" : std::string(name)) + " is not a field of " + declaration.name +
                     ", in: " + statement.sql());
    }
    statement.bind(parameter, Value(field->type(), field->at(const_cast<void*>(object))));
  }
  return rows;
}

Sqlite3Statement& Connection::prepared(std::string_view sql) {
  auto& known = parts_->prepared;
  if (const auto found = known.find(sql); found != known.end()) return found->second;
  if (known.size() >= prepared_max) known.clear();
  return known.try_emplace(std::string(sql), parts_->library.get(), sql).first->second;
}

}  // namespace martlet::sqlite
