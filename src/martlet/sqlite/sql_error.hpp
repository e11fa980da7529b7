#pragma once
#include <stdexcept>
#include <string>
#include <utility>

#include <martlet/base/try_later.hpp>

namespace martlet::sqlite {

/// An unexpected failure of SQLite: a full disk, a corrupt file, an incorrect statement. A server responds with 500. The message contains
/// the statement, never a value.
class SqlError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Another connection kept the database locked for longer than DatabaseOptions::busy_timeout. A server responds with 503.
class Busy final : public SqlError, public TryLater {
 public:
  using SqlError::SqlError;
};

/// The kind of constraint that a statement would have violated.
enum class Constraint {
  unique,       ///< UNIQUE or PRIMARY KEY: such a row already exists
  foreign_key,  ///< REFERENCES: the row referred to doesn't exist, or a row to be removed is still referred to
  not_null,
  check,
  other,  ///< a trigger's, or a value of the wrong type for a column of a STRICT table
};

/// The result of a statement that changed nothing, since it would have violated a constraint. Its transaction continues.
struct Violation {
  Constraint constraint;
  std::string what;  ///< in SQLite's words: "UNIQUE constraint failed: customers.email"
};

/// A Violation as an exception, for calls that don't return it.
class ConstraintError final : public SqlError {
 public:
  ConstraintError(Violation violation, const std::string& what) : SqlError(what), violation_(std::move(violation)) {}
  const Violation& violation() const { return violation_; }

 private:
  Violation violation_;
};

}  // namespace martlet::sqlite
