#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

#include <martlet/base/join.hpp>
#include <martlet/cli/command/man_page.hpp>

#include "subcommands.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* untouched = "nothing was written";

struct Settings {
  std::vector<std::string> words{"martlet"};
  std::string folder;
};

int print(const std::vector<ManPage>& pages, const std::string& name, Console console) {
  for (const ManPage& page : pages) {
    if (page.name != name) continue;
    console.out << page.text;
    return 0;
  }
  return refuse("martlet man", untouched, {Code::not_found, "there is no page " + name, {}, "see martlet --help"}, console);
}

int write(const std::vector<ManPage>& pages, const fs::path& folder, Console console) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  for (const ManPage& page : pages) {
    const fs::path file = folder / (page.name + ".1");
    if (std::ofstream(file) << page.text << std::flush) continue;
    console.err << "martlet man: " << to_text(with_name({Code::unavailable, "can't write " + file.string(), {}, {}})) << '\n';
    return 1;
  }
  return 0;
}

}  // namespace

Command man_command(Command (*program)()) {
  const auto settings = std::make_shared<Settings>();
  const auto take_word = [settings](std::string_view text) -> Result<void> {
    settings->words.emplace_back(text);
    return {};
  };
  const auto run = [settings, program](Console console) {
    const Command described = program();
    const std::vector<ManPage> pages = man_pages(described, described.version);
    return settings->folder.empty() ? print(pages, join(settings->words, "-"), console) : write(pages, settings->folder, console);
  };
  return {.name = "man",
          .purpose = "prints a man page, or writes all of them",
          .examples =
              "martlet man deploy plan | man -l -\n"
              "martlet man --dir share/man/man1\n",
          .description = "Prints the manual page of a command, in roff. With --dir, writes the pages of all commands into that folder.\n",
          .exit_status =
              "0 if the pages were printed or written, 1 if they could not be written, 2 if the request was invalid and\n"
              "nothing was changed.",
          .untouched = untouched,
          .options = {{"", "SUBCOMMAND", "the command, such as deploy plan", take_word},
                      text_option("dir", "DIR", "writes all pages into this folder", settings->folder)},
          .run = run,
          .is_hidden = true};
}

}  // namespace martlet::cli
