#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace martlet::cli {

/// The forms of co_await that g++ 12 compiles without a warning into code that frees memory twice. One rule avoids them all: one co_await
/// per statement, whose operand is a call with names, scalars, or temporaries made by a constructor call as arguments.
enum class MiscompiledAwait : std::uint8_t {
  capturing_lambda,
  called_in_place,
  braced_temporary,
  braces_around_await,
  conditional,
  two_awaits
};

/// What the check for a form tells the user.
struct CheckText {
  MiscompiledAwait form;
  std::string_view name;    ///< "capturing-lambda"
  std::string_view what;    ///< what is wrong
  std::string_view remedy;  ///< what to write instead
};
extern const std::array<CheckText, 6> miscompiled_awaits;
const CheckText& text_of(MiscompiledAwait form);

/// A miscompiled form and its place.
struct Finding {
  int line;    ///< from 1
  int column;  ///< from 1, in bytes
  MiscompiledAwait form;
};

/// Returns every miscompiled form in `source`, in order. Accepts any bytes, and takes time linear in their number.
std::vector<Finding> find_miscompiled_awaits(std::string_view source);

}  // namespace martlet::cli
