#include <martlet/cli/command/option.hpp>

#include <charconv>

namespace martlet::cli {

Option text_option(std::string name, std::string value, std::string help, std::string& to) {
  return {std::move(name), std::move(value), std::move(help), [&to](std::string_view text) -> Result<void> {
            to = text;
            return {};
          }};
}

Option flag_option(std::string name, std::string help, bool& to) {
  return flag_option(std::move(name), std::move(help), [&to] { to = true; });
}

Option flag_option(std::string name, std::string help, std::function<void()> set) {
  return {std::move(name), "", std::move(help), [set = std::move(set)](std::string_view) -> Result<void> {
            set();
            return {};
          }};
}

Option name_operand(std::string what, std::string& name) {
  return {"", "NAME", std::move(what), [&name](std::string_view value) -> Result<void> {
            if (!name.empty()) return failure(Code::malformed, "unexpected argument \"" + std::string(value) + '"', "give only one name");
            name = value;
            return {};
          }};
}

Result<std::uint64_t> read_number(std::string_view text, std::uint64_t min, std::uint64_t max) {
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < min || number > max) {
    return failure(Code::malformed,
                   '"' + std::string(text) + "\" is not a number from " + std::to_string(min) + " to " + std::to_string(max));
  }
  return number;
}

}  // namespace martlet::cli
