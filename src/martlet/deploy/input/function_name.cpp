#include "function_name.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>

#include "describe_first_character.hpp"

namespace martlet::deploy {
namespace {

constexpr std::size_t name_bytes_max = 64;  // AWS Lambda API Reference, CreateFunction

bool is_name_byte(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '_'; }

std::size_t first_wrong_byte(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_name_byte) - text.begin());
}

std::unexpected<Error> refuse(Code code, std::size_t at, std::string why, std::string next) {
  Error error{code, std::move(why), {}, std::move(next)};
  error.where.column = static_cast<int>(at) + 1;
  return std::unexpected(error);
}

std::unexpected<Error> wrong_byte(std::string_view text, std::size_t at) {
  if (text.starts_with("arn:")) {
    const std::string_view last = text.substr(text.rfind(':') + 1);
    return refuse(Code::malformed, 0, "is an ARN", "write the bare name, as in \"" + std::string(last.substr(0, name_bytes_max)) + '"');
  }
  if (text[at] == ':') {
    return refuse(Code::malformed, at, "is a qualified name", "write the bare name: \"" + std::string(text.substr(0, at)) + '"');
  }
  return refuse(Code::malformed, at, "has " + describe_first_character(text.substr(at)), "a function name is letters, digits, - and _");
}

}  // namespace

Result<Prefix> Prefix::parse(std::string_view text) {
  if (text.empty())
    return refuse(Code::missing, 0, "is empty, which would allow every function of the account",
                  "write the beginning of your functions' names, as in \"orders-\"");
  if (text.size() >= name_bytes_max)
    return refuse(Code::out_of_range, name_bytes_max - 1, "is longer than 63 bytes", "a function name has 64");
  if (const std::size_t at = first_wrong_byte(text); at < text.size()) {
    return refuse(Code::malformed, at, "has " + describe_first_character(text.substr(at)), "a function name is letters, digits, - and _");
  }
  return Prefix(std::string(text));
}

Result<FunctionName> FunctionName::parse(std::string_view text, const Prefix& prefix) {
  if (text.empty()) return refuse(Code::malformed, 0, "is empty", "name a function, as in \"" + prefix.text() + "one\"");
  if (const std::size_t at = first_wrong_byte(text); at < text.size()) return wrong_byte(text, at);
  if (text.size() > name_bytes_max) {
    return refuse(Code::malformed, name_bytes_max, "is " + std::to_string(text.size()) + " bytes long", "a function name has 64 at most");
  }
  if (text.starts_with(prefix.text())) return FunctionName(std::string(text));
  const std::string_view beginning = text.substr(0, prefix.text().size());
  if (equals_ignoring_case(beginning, prefix.text())) {
    return refuse(Code::denied, 0, "begins with \"" + std::string(beginning) + "\", not with \"" + prefix.text() + '"',
                  "function names are case-sensitive");
  }
  return refuse(Code::denied, 0, "does not begin with \"" + prefix.text() + '"',
                "this deployer can change only functions whose names begin with its prefix");
}

}  // namespace martlet::deploy
