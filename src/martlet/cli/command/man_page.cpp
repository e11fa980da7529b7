#include <martlet/cli/command/man_page.hpp>

#include <algorithm>

#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>

#include "command_paths.hpp"

namespace martlet::cli {
namespace {

// Escapes text to print unchanged: roff would convert some characters to typographic ones, and lines that begin with a dot to requests.
std::string literal(std::string_view text) {
  std::string roff;
  for (const char c : text) {
    switch (c) {
      case '\\': roff += "\\e"; break;
      case '-': roff += "\\-"; break;
      case '\'': roff += "\\(aq"; break;
      case '`': roff += "\\(ga"; break;
      case '^': roff += "\\(ha"; break;
      case '~': roff += "\\(ti"; break;
      case '.': roff += roff.empty() || roff.back() == '\n' ? "\\&." : "."; break;
      default: roff += c;
    }
  }
  return roff;
}

std::string bold(const std::string& text) { return "\\fB" + literal(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + literal(text) + "\\fR"; }

std::string page_name(const Command& program, const std::string& path) {
  std::string name = program.name + (path.empty() ? "" : ' ' + path);
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string head_of(const Option& option) {
  if (option.name.empty()) return italic(option.value);
  return bold("--" + option.name) + (option.value.empty() ? "" : ' ' + italic(option.value));
}

std::string synopsis(const CommandPath& at, const std::string& call) {
  std::string text = ".SH SYNOPSIS\n" + bold(call);
  if (!at.command->commands.empty()) text += ' ' + italic("SUBCOMMAND") + " ...";
  for (const Option& option : at.command->options) {
    if (!option.name.empty()) text += "\n[" + head_of(option) + ']';
  }
  for (const Option& option : at.command->options) {
    if (option.name.empty()) text += "\n[" + head_of(option) + " ...]";
  }
  return text + '\n';
}

// Returns the section DESCRIPTION. Empty lines separate its paragraphs.
std::string description(const Command& command) {
  const std::string& said = command.description.empty() ? command.purpose : command.description;
  std::string text = ".SH DESCRIPTION\n";
  split(trim(said), '\n', [&text](std::string_view line) { text += line.empty() ? ".PP\n" : literal(line) + '\n'; });
  return text;
}

std::string entry(const std::string& head, const std::string& text) { return ".TP\n" + head + '\n' + literal(text) + '\n'; }

std::string entries(const Command& command) {
  std::string text;
  if (!command.options.empty()) text += ".SH OPTIONS\n";
  for (const Option& option : command.options) text += entry(head_of(option), option.help);
  if (!command.commands.empty()) text += ".SH COMMANDS\n";
  for (const Command& subcommand : command.commands) {
    if (!subcommand.is_hidden) text += entry(bold(subcommand.name), subcommand.purpose);
  }
  return text;
}

std::string see_also(const Command& program, const CommandPath& at) {
  std::vector<std::string> pages;
  const std::string above = at.path.substr(0, at.path.find_last_of(' ') == std::string::npos ? 0 : at.path.find_last_of(' '));
  if (!at.path.empty()) pages.push_back(page_name(program, above));
  for (const Command& subcommand : at.command->commands) {
    if (!subcommand.is_hidden) pages.push_back(page_name(program, at.path.empty() ? subcommand.name : at.path + ' ' + subcommand.name));
  }
  return pages.empty() ? "" : ".SH SEE ALSO\n" + join(pages, ",\n", [](const std::string& page) { return bold(page) + "(1)"; }) + '\n';
}

std::string text_of(const Command& program, const CommandPath& at, const std::string& version) {
  const std::string name = page_name(program, at.path);
  const std::string call = program.name + (at.path.empty() ? "" : ' ' + at.path);
  std::string text = ".TH " + literal(to_upper(name)) + " 1 \"\" \"" + literal(program.name + ' ' + version) + "\" \"Martlet\"\n";
  text += ".SH NAME\n" + literal(name) + " \\- " + literal(at.command->purpose) + '\n';
  text += synopsis(at, call) + description(*at.command) + entries(*at.command);
  if (!at.command->exit_status.empty()) text += ".SH EXIT STATUS\n" + literal(at.command->exit_status) + '\n';
  text += ".SH EXAMPLES\n.nf\n" + literal(at.command->examples) + ".fi\n";
  return text + see_also(program, at);
}

}  // namespace

std::vector<ManPage> man_pages(const Command& program, const std::string& version) {
  std::vector<ManPage> pages;
  for (const CommandPath& at : command_paths(program)) pages.push_back({page_name(program, at.path), text_of(program, at, version)});
  return pages;
}

}  // namespace martlet::cli
