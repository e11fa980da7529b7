#include <martlet/sqlite/rows.hpp>

#include <algorithm>
#include <utility>

#include <martlet/json/value.hpp>
#include <martlet/schema/read.hpp>
#include <martlet/sqlite/sql_error.hpp>

#include "sqlite3_statement.hpp"

namespace martlet::sqlite {
namespace {

using schema::Kind;
using Storage = Sqlite3Statement::Storage;

constexpr int no_column = -1;

bool is_json(Kind kind) {
  return kind == Kind::object || kind == Kind::array || kind == Kind::map || kind == Kind::variant || kind == Kind::any;
}

// A column as a JSON value: bools and times may be numbers in SQLite.
json::Value json_value(const Sqlite3Statement& statement, int column, Kind kind) {
  if (statement.storage(column) == Storage::real) return statement.real(column);
  if (statement.storage(column) == Storage::text) return std::string(statement.bytes(column));
  const std::int64_t number = statement.integer(column);
  if (kind == Kind::boolean && (number == 0 || number == 1)) return number == 1;
  if (kind == Kind::time) return to_iso8601(WallTime(std::chrono::milliseconds(number)));
  return number;
}

std::string reason_of(const Problems& problems) {
  if (problems.outcome == ReadOutcome::malformed) return "isn't JSON";
  const Problem& first = problems.list.front();
  return first.path.empty() ? first.reason : first.message_without_value();
}

}  // namespace

Rows::Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)), columns_(std::move(other.columns_)) {}
Rows::~Rows() {
  if (statement_) statement_->reset();
}

bool Rows::next() { return statement_->step(); }

void Rows::finish() {
  if (statement_->is_read_only()) return;
  while (statement_->step()) continue;
}

void Rows::read(int column, Blob& to) {
  if (statement_->storage(column) != Storage::blob) throw_unreadable_column(column, "isn't a BLOB");
  to.bytes = statement_->bytes(column);
}

void Rows::read(int column, std::optional<Blob>& to) {
  if (statement_->storage(column) == Storage::null) return to.reset();
  read(column, to.emplace());
}

void Rows::expect_columns(int count) const {
  if (statement_->columns() == count) return;
  throw SqlError("the statement returns " + std::to_string(statement_->columns()) + " columns, but is read as " + std::to_string(count) +
                 ", in: " + statement_->sql());
}

void Rows::read_row(const Schema& schema, void* row) {
  const schema::Declaration& declaration = schema.declaration();
  if (declaration.kind != Kind::object) {
    expect_columns(1);
    return read_column(schema, row, 0);
  }
  if (columns_.empty()) columns_ = columns_of(schema);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const schema::Field& field = declaration.fields[i];
    if (columns_[i] != no_column) read_column(field.type(), field.at(row), columns_[i]);
  }
}

std::vector<int> Rows::columns_of(const Schema& schema) const {
  const std::vector<schema::Field>& fields = schema.declaration().fields;
  std::vector<int> columns(fields.size(), no_column);
  for (int column = 0; column < statement_->columns(); ++column) {
    const auto field = std::ranges::find(fields, statement_->column_name(column), &schema::Field::key);
    if (field == fields.end()) throw_unreadable_column(column, "is not a field of " + std::string(schema.name()));
    columns[static_cast<std::size_t>(field - fields.begin())] = column;
  }
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (columns[i] != no_column || !fields[i].is_required) continue;
    throw SqlError("the field \"" + fields[i].key + "\" of " + std::string(schema.name()) + " has no column, in: " + statement_->sql());
  }
  return columns;
}

void Rows::read_column(const Schema& schema, void* to, int column) const {
  const schema::Declaration& declaration = schema.declaration();
  const Storage storage = statement_->storage(column);
  if (storage == Storage::null) {
    if (!read_null(schema, to)) throw_unreadable_column(column, "is NULL");
  } else if (storage == Storage::blob) {
    throw_unreadable_column(column, "is a BLOB; read it as a Blob");
  } else if (declaration.kind == Kind::wrapper) {
    read_column(declaration.inner(), declaration.wrapper->fill(to), column);
  } else if (declaration.kind == Kind::string && storage == Storage::text) {
    *static_cast<std::string*>(to) = statement_->bytes(column);  // including an empty text, which schemas refuse in a client's input
  } else {
    read_by_schema(schema, to, column);
  }
}

void Rows::read_by_schema(const Schema& schema, void* to, int column) const {
  const Kind kind = schema.declaration().kind;
  Problems problems;
  ReadOutcome outcome = ReadOutcome::ok;
  if (!is_json(kind)) {
    outcome = read_value(schema, to, json_value(*statement_, column, kind), {}, problems);
  } else if (statement_->storage(column) == Storage::text) {
    outcome = read_json(schema, to, statement_->bytes(column), {}, problems);
  } else {
    throw_unreadable_column(column, "isn't JSON text");
  }
  if (outcome != ReadOutcome::ok) throw_unreadable_column(column, reason_of(problems));
}

// Returns false if the type has no empty value. A strong type is a wrapper that is never empty.
bool Rows::read_null(const Schema& schema, void* to) {
  const schema::Declaration& declaration = schema.declaration();
  if (declaration.kind != Kind::wrapper) return false;
  declaration.wrapper->clear(to);
  return !declaration.wrapper->get(to) || read_null(declaration.inner(), declaration.wrapper->fill(to));
}

void Rows::throw_unreadable_column(int column, const std::string& why) const {
  throw SqlError("the column \"" + std::string(statement_->column_name(column)) + "\" " + why + ", in: " + statement_->sql());
}

}  // namespace martlet::sqlite
