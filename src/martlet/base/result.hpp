#pragma once
#include <expected>
#include <string>

namespace martlet {

/// The kind of failure that an Error describes. A closed set: callers branch on it, never on the text.
enum class Code {
  malformed,     ///< the input doesn't have the required form
  missing,       ///< something that is required is absent
  out_of_range,  ///< well formed, but beyond a limit
  not_found,     ///< the named thing doesn't exist
  conflict,      ///< it conflicts with what already exists
  denied,        ///< not allowed
  timeout,       ///< a deadline passed
  unavailable,   ///< the other side can't be reached, or asked to try again later
  too_large,     ///< more bytes than the limit
  unsupported,   ///< understood, but not supported
  internal,      ///< a fault of this program
};

/// The place of an error in its input. Members that don't apply are empty.
struct Where {
  std::string file;
  int line = 0;      ///< from 1; 0 if there is none
  int column = 0;    ///< from 1, in bytes; 0 if there is none
  std::string path;  ///< a field path such as `items[1].sku`
};

/// An anticipated failure, returned as a value. It says what failed, where in the input, and what a person can do.
struct Error {
  Code code = Code::internal;
  std::string what;  ///< one sentence that says what failed
  Where where{};
  std::string next{};  ///< what a person can do now; may be empty
};

template <class T = void>
using Result = std::expected<T, Error>;

/// Shorthand for `return failure(Code::missing, "...")` in a function that returns a Result.
[[nodiscard]] inline std::unexpected<Error> failure(Code code, std::string what, std::string next = {}) {
  return std::unexpected(Error{code, std::move(what), {}, std::move(next)});
}

/// Returns one line for a person: `file:line:column: path: what; next`, without the parts that are missing.
std::string to_text(const Error& error);

}  // namespace martlet
