#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// A page of section 1 of the manual, in roff (man(7)): a command's `--help` under the usual headings of man pages.
struct ManPage {
  std::string name;  ///< "martlet-deploy-plan"; its file is martlet-deploy-plan.1
  std::string text;
};

/// Returns the pages of `program` and all commands below it that aren't hidden. They depend on `version`, but not on the machine, so they
/// are reproducible.
std::vector<ManPage> man_pages(const Command& program, const std::string& version);

}  // namespace martlet::cli
