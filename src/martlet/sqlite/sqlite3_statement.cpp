#include "sqlite3_statement.hpp"

#include <sqlite3.h>

#include <martlet/base/text.hpp>
#include <martlet/sqlite/sql_error.hpp>

#include "sqlite3_connection.hpp"

namespace martlet::sqlite {
namespace {

// sqlite3_bind_text64 and _blob64 bind NULL for a null pointer, which an empty view may contain.
const char* begin_of(std::string_view view) { return view.data() ? view.data() : ""; }

struct Bind {
  sqlite3_stmt* statement;
  int parameter;  // from 1
  int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, parameter); }
  int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, parameter, number); }
  int operator()(double number) const { return sqlite3_bind_double(statement, parameter, number); }
  int operator()(std::string_view text) const { return bind_text(text, SQLITE_STATIC); }
  int operator()(const std::string& text) const { return bind_text(text, SQLITE_TRANSIENT); }
  int operator()(const Blob* blob) const {
    return sqlite3_bind_blob64(statement, parameter, begin_of(blob->bytes), blob->bytes.size(), SQLITE_STATIC);
  }
  int bind_text(std::string_view text, sqlite3_destructor_type owner) const {
    return sqlite3_bind_text64(statement, parameter, begin_of(text), text.size(), owner, SQLITE_UTF8);
  }
};

}  // namespace

void Sqlite3Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Sqlite3Statement::Sqlite3Statement(sqlite3* connection, std::string_view sql) : sql_(sql), connection_(connection) {
  sqlite3_stmt* prepared = nullptr;
  const char* rest = nullptr;
  const int size = static_cast<int>(sql_.size());
  if (sqlite3_prepare_v3(connection, sql_.c_str(), size, SQLITE_PREPARE_PERSISTENT, &prepared, &rest) != SQLITE_OK)
    throw_last_error(connection, sql_);
  statement_.reset(prepared);
  if (!prepared) throw SqlError("there is no statement in: " + sql_);
  if (!trim(rest).empty()) throw SqlError("one statement at a time; script() takes several: " + sql_);
}

int Sqlite3Statement::parameter_count() const { return sqlite3_bind_parameter_count(statement_.get()); }

std::string_view Sqlite3Statement::parameter_name(int parameter) const {
  const char* name = sqlite3_bind_parameter_name(statement_.get(), parameter + 1);
  return name ? name : "";
}

void Sqlite3Statement::bind(int parameter, const Value& value) {
  if (std::visit(Bind{statement_.get(), parameter + 1}, value.held()) != SQLITE_OK) throw_last_error(connection_, sql_);
}

bool Sqlite3Statement::step() {
  switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: throw_last_error(connection_, sql_);
  }
}

void Sqlite3Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

bool Sqlite3Statement::is_read_only() const { return sqlite3_stmt_readonly(statement_.get()) != 0; }

int Sqlite3Statement::columns() const { return sqlite3_column_count(statement_.get()); }
std::string_view Sqlite3Statement::column_name(int column) const { return sqlite3_column_name(statement_.get(), column); }

Sqlite3Statement::Storage Sqlite3Statement::storage(int column) const {
  switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_INTEGER: return Storage::integer;
    case SQLITE_FLOAT: return Storage::real;
    case SQLITE_TEXT: return Storage::text;
    case SQLITE_BLOB: return Storage::blob;
    default: return Storage::null;
  }
}

std::int64_t Sqlite3Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Sqlite3Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view Sqlite3Statement::bytes(int column) const {
  const void* begin = sqlite3_column_blob(statement_.get(), column);  // the length is valid only after this call
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return begin ? std::string_view(static_cast<const char*>(begin), static_cast<std::size_t>(size)) : std::string_view();
}

}  // namespace martlet::sqlite
