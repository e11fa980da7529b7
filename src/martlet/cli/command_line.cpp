#include "command_line.hpp"

#include <getopt.h>

#include <algorithm>
#include <charconv>

namespace martlet::cli {
namespace {

constexpr int help_chosen = 1'000'000;

std::vector<option> table_of(const std::vector<Option>& options) {
  std::vector<option> table;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].name.empty()) continue;
    table.push_back(
        {options[i].name.c_str(), options[i].value.empty() ? no_argument : required_argument, nullptr, static_cast<int>(i) + 256});
  }
  table.push_back({"help", no_argument, nullptr, help_chosen});
  table.push_back({nullptr, 0, nullptr, 0});
  return table;
}

std::string name_in(const std::string& argument) { return argument.substr(0, argument.find('=')); }

std::unexpected<Error> refused(const std::string& argument, const std::vector<option>& table) {
  const std::string name = name_in(argument);
  const bool is_known =
      std::any_of(table.begin(), table.end(), [&](const option& one) { return one.name && name == std::string("--") + one.name; });
  if (is_known) return failure(Code::malformed, name + " takes no value");
  return failure(Code::malformed, "there is no option " + name, "see --help");
}

// getopt_long stops at what is no option.
Result<void> take_operand(const std::string& argument, const std::vector<Option>& options) {
  const auto operand = std::find_if(options.begin(), options.end(), [](const Option& one) { return one.name.empty(); });
  if (operand == options.end()) return failure(Code::malformed, "there is nothing to do with \"" + argument + '"', "see --help");
  return operand->take(argument);
}

}  // namespace

Result<void> read_options(const std::vector<std::string>& arguments, const std::vector<Option>& options, bool& wants_help) {
  const std::vector<option> table = table_of(options);
  std::vector<std::string> copies = arguments;
  std::string program = "martlet";
  std::vector<char*> argv = {program.data()};
  for (std::string& argument : copies) argv.push_back(argument.data());
  argv.push_back(nullptr);
  const int argc = static_cast<int>(argv.size()) - 1;

  opterr = 0;
  optind = 0;  // glibc: begin anew, whatever was read before
  while (true) {
    const int chosen = getopt_long(argc, argv.data(), "+:", table.data(), nullptr);
    if (chosen < 0) {
      if (optind >= argc) break;
      if (auto taken = take_operand(argv[static_cast<std::size_t>(optind++)], options); !taken) return taken;
      continue;
    }
    const std::string given = argv[static_cast<std::size_t>(optind - 1)];
    if (chosen == ':') return failure(Code::malformed, name_in(given) + " needs a value", "see --help");
    if (chosen == '?') return refused(given, table);
    if (chosen == help_chosen) {
      wants_help = true;
      return {};
    }
    const Option& option = options[static_cast<std::size_t>(chosen - 256)];
    // getopt takes the beginning of a name for the name. A script that relies on that breaks with the next option.
    const bool is_apart = optarg && given == optarg;
    const std::string spelt = name_in(is_apart ? argv[static_cast<std::size_t>(optind - 2)] : given);
    if (spelt != "--" + option.name) return failure(Code::malformed, "there is no option " + spelt, "do you mean --" + option.name + "?");
    if (auto taken = option.take(optarg ? optarg : ""); !taken) {
      taken.error().what = "--" + option.name + ": " + taken.error().what;
      return taken;
    }
  }
  return {};
}

std::string options_help(const std::vector<Option>& options) {
  const auto head = [](const Option& one) {
    if (one.name.empty()) return "  " + one.value;
    return "  --" + one.name + (one.value.empty() ? "" : ' ' + one.value);
  };
  std::size_t width = 0;
  for (const Option& one : options) width = std::max(width, head(one).size());
  std::string text;
  for (const Option& one : options) {
    std::string line = head(one);
    line.resize(width + 2, ' ');
    text += line + one.help + '\n';
  }
  return text;
}

Result<std::uint64_t> read_number(std::string_view text, std::uint64_t min, std::uint64_t max) {
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < min || number > max) {
    return failure(Code::malformed, '"' + std::string(text) + "\" is no number from " + std::to_string(min) + " to " + std::to_string(max));
  }
  return number;
}

}  // namespace martlet::cli
