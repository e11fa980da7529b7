#include "compiler_hint.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include <martlet/base/text.hpp>

namespace martlet::cli {

namespace {

// A mistake: what g++ and clang report, and how to correct it. In the reported text, \1 stands for either kind of quotation mark.
struct Hint {
  std::string_view said;
  std::string_view also;  ///< must be on the same line
  std::string_view mend;
};
constexpr std::array hints{
    Hint{"cannot convert", "martlet::Task<", "a Task's value is available only by co_await: write co_await before the call"},
    Hint{"no viable conversion from", "martlet::Task<", "a Task's value is available only by co_await: write co_await before the call"},
    Hint{"ignoring return", "martlet::Task<", "a Task does nothing until it is awaited: write co_await before the call"},
    Hint{"unable to find the promise type for this coroutine", "",
         "a function that uses co_await or co_return must return a martlet::Task<T>"},
    Hint{"has no member named", "promise_type", "a function that uses co_await or co_return must return a martlet::Task<T>"},
    Hint{"cannot be used in a function with a deduced return type", "co_",
         "write the lambda's return type: [](...) -> martlet::Task<T> {...}"},
    Hint{"could not convert", "to \1martlet::Task<", "a coroutine ends with co_return, not with return"},
    Hint{"inconsistent types", "martlet::Boom", "throw the error: throw martlet::not_found(...)"},
    Hint{"could not convert", "from \1martlet::Boom", "throw the error: throw martlet::not_found(...)"},
    Hint{"undefined reference to", "describe(martlet::Type<", "define this describe() in a .cpp file, in the namespace of its declaration"},
    Hint{"undefined reference to",
         "martlet::sqlite::", "link the library in CMakeLists.txt: martlet_service(... LIBRARIES martlet::sqlite)"},
    Hint{"undefined reference to", "martlet::aws::", "link the library in CMakeLists.txt: martlet_service(... LIBRARIES martlet::aws)"},
    Hint{"undefined reference to", "martlet::jwt", "link the library in CMakeLists.txt: martlet_service(... LIBRARIES martlet::auth)"},
};

// Returns whether the line contains `words`, in which \1 stands for any quotation mark.
bool has(std::string_view line, std::string_view words) {
  const std::size_t mark = words.find('\1');
  if (mark == std::string_view::npos) return line.find(words) != std::string_view::npos;
  for (const std::string_view quote : {"'", "\u2018"}) {
    const std::string with_mark = std::string(words.substr(0, mark)) + std::string(quote) + std::string(words.substr(mark + 1));
    if (line.find(with_mark) != std::string_view::npos) return true;
  }
  return false;
}

std::string_view hint_of_line(std::string_view errors) {
  std::string_view mend;
  split(errors, '\n', [&mend](std::string_view line) {
    const auto hint = std::ranges::find_if(hints, [&](const Hint& one) { return has(line, one.said) && has(line, one.also); });
    if (mend.empty() && hint != hints.end()) mend = hint->mend;
  });
  return mend;
}

}  // namespace

std::string compiler_hint(std::string_view errors) {
  if (const std::string_view mend = hint_of_line(errors); !mend.empty()) return std::string(mend);
  // Matches the source line that g++ and clang print below "expected primary-expression" and "expected expression", or one that uses a type
  // as a value.
  static const std::regex class_as_handler(R"re((?:\.|->)(?:get|post|put|patch|del|any|route)\((?:[^\n]*, )?([A-Za-z_][\w:]*)\))re");
  const bool is_of_the_parser = errors.find("expected primary-expression") != std::string_view::npos ||
                                errors.find("expected expression") != std::string_view::npos ||
                                errors.find("does not refer to a value") != std::string_view::npos;
  std::match_results<std::string_view::const_iterator> found;
  if (!is_of_the_parser || !std::regex_search(errors.begin(), errors.end(), found, class_as_handler)) return "";
  const std::string name = found[1].str();
  return "pass a handler class as martlet::handler<" + name + ">";
}

}  // namespace martlet::cli
