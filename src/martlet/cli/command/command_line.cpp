// The only file that includes CLI11, which takes seconds to compile.
#include <algorithm>
#include <ostream>

#include <CLI/CLI.hpp>

#include <martlet/base/similar_name.hpp>
#include <martlet/cli/command/command.hpp>

namespace martlet::cli {
namespace {

constexpr int operands_max = 10'000;

struct Added {
  const Option* option;
  CLI::Option* parsed;
};

// A command and its CLI11 parser.
struct Parsed {
  const Command* command = nullptr;
  const CLI::App* app = nullptr;
  std::string path;
  std::vector<Added> options{};
  std::vector<Parsed> commands{};

  /// The innermost command in the arguments.
  const Parsed& chosen() const {
    const auto is_named = [](const Parsed& one) { return one.app->parsed(); };
    const auto named = std::find_if(commands.begin(), commands.end(), is_named);
    return named == commands.end() ? *this : named->chosen();
  }
};

CLI::Option* add(CLI::App& app, const Option& option) {
  if (!option.name.empty() && option.value.empty()) return app.add_flag("--" + option.name)->disable_flag_override();
  const auto keep = [](const CLI::results_t&) { return true; };
  const bool is_operand = option.name.empty();
  CLI::Option* added = app.add_option(is_operand ? option.value : "--" + option.name, keep);
  if (is_operand) added->expected(1, operands_max);  // take() reports surplus operands
  return added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(is_operand);
}

Parsed add(CLI::App& app, const Command& command, std::string path) {
  app.set_help_flag("--help");
  if (!command.version.empty()) app.set_version_flag("--version", command.version);
  app.allow_extras(false);
  Parsed parsed{&command, &app, std::move(path)};
  for (const Option& option : command.options) parsed.options.push_back({&option, add(app, option)});
  // At most one subcommand is allowed: the next argument is an operand, even if another command has that name.
  if (!command.commands.empty()) app.require_subcommand(0, 1);
  for (const Command& subcommand : command.commands)
    parsed.commands.push_back(add(*app.add_subcommand(subcommand.name), subcommand, parsed.path + ' ' + subcommand.name));
  return parsed;
}

// Prepares arguments for CLI11: gives `--name=` an empty value, since CLI11 would use the next argument, and reverses the order, as CLI11
// requires.
std::vector<std::string> reordered_arguments(const std::vector<std::string>& arguments) {
  std::vector<std::string> reordered;
  for (const std::string& argument : arguments) {
    const bool is_empty = argument.starts_with("--") && argument.size() > 3 && argument.find('=') == argument.size() - 1;
    reordered.push_back(is_empty ? argument.substr(0, argument.size() - 1) : argument);
    if (is_empty) reordered.emplace_back();
  }
  std::reverse(reordered.begin(), reordered.end());
  return reordered;
}

std::string similar_of(const std::vector<std::string>& names, const std::string& given) {
  const std::string* similar = similar_name(given, names);
  return similar ? *similar : "";
}

// Returns the option to suggest: the full name of an abbreviation (which getopt would accept), or a similar name.
std::string suggested_option(const Command& command, const std::string& given) {
  std::vector<std::string> names;
  for (const Option& option : command.options) {
    if (option.name.empty()) continue;
    names.push_back("--" + option.name);
    if (given.size() > 2 && names.back().starts_with(given)) return names.back();
  }
  return similar_of(names, given);
}

std::string suggested_command(const Command& command, const std::string& given) {
  std::vector<std::string> names;
  for (const Command& subcommand : command.commands) names.push_back(subcommand.name);
  return similar_of(names, given);
}

Error unknown(const Parsed& chosen, const std::string& argument) {
  const auto refused = [&](std::string what, const std::string& meant) {
    return Error{Code::malformed, std::move(what), {}, meant.empty() ? "see " + chosen.path + " --help" : "did you mean " + meant + '?'};
  };
  if (argument.starts_with('-') && argument.size() > 1) {
    const std::string name = argument.substr(0, argument.find('='));
    return refused("there is no option " + name, suggested_option(*chosen.command, name));
  }
  if (chosen.command->commands.empty()) return refused("unexpected argument \"" + argument + '"', "");
  const std::string subcommand = suggested_command(*chosen.command, argument);
  return refused("there is no subcommand \"" + argument + '"', subcommand.empty() ? "" : chosen.path + ' ' + subcommand);
}

// CLI11's messages begin with the option: "--port: 1 required TEXT missing", "json was given a disallowed flag override".
Error mismatch(const Parsed& chosen, const std::string& what) {
  const std::size_t dashes = what.find_first_not_of('-');
  const std::string name = "--" + what.substr(dashes, what.find_first_of(": ", dashes) - dashes);
  if (what.find("flag override") != std::string::npos) return {Code::malformed, name + " takes no value", {}, ""};
  return {Code::malformed, name + " needs a value", {}, "see " + chosen.path + " --help"};
}

Error wrong(const Parsed& chosen, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
    const std::vector<std::string> left = chosen.app->remaining();
    if (!left.empty()) return unknown(chosen, left.front());
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) return mismatch(chosen, error.what());
  return {Code::malformed, error.what(), {}, "see " + chosen.path + " --help"};
}

Result<void> take(const Parsed& chosen) {
  for (const Added& added : chosen.options) {
    const bool is_flag = added.option->value.empty();
    for (const std::string& value : added.parsed->results()) {
      Result<void> taken = added.option->take(is_flag ? "" : value);
      if (!taken && !added.option->name.empty()) taken.error().what = "--" + added.option->name + ": " + taken.error().what;
      if (!taken) return taken;
    }
  }
  return {};
}

}  // namespace

int run_command(const Command& command, const std::vector<std::string>& arguments, Console console) {
  CLI::App app;
  const Parsed parsed = add(app, command, command.name);
  try {
    std::vector<std::string> given = reordered_arguments(arguments);
    app.parse(given);
  } catch (const CLI::CallForHelp&) {
    const Parsed& chosen = parsed.chosen();
    console.out << help_of(*chosen.command, chosen.path);
    return 0;
  } catch (const CLI::CallForVersion&) {
    console.out << command.name << ' ' << command.version << '\n';
    return 0;
  } catch (const CLI::ParseError& error) {
    const Parsed& chosen = parsed.chosen();
    return refuse(chosen.path, chosen.command->untouched, wrong(chosen, error), console);
  }
  const Parsed& chosen = parsed.chosen();
  if (!chosen.command->run) {
    console.err << help_of(*chosen.command, chosen.path);
    return 2;
  }
  if (const Result<void> taken = take(chosen); !taken) return refuse(chosen.path, chosen.command->untouched, taken.error(), console);
  return chosen.command->run(console);
}

}  // namespace martlet::cli
