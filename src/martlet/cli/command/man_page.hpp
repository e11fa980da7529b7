#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// A page of section 1 of the manual, in roff (man(7)): what `--help` says about a command, under the headings that man pages have.
struct ManPage {
  std::string name;  ///< "martlet-deploy-plan"; its file is martlet-deploy-plan.1
  std::string text;
};

/// The pages of `program` and of every command below it that isn't hidden. `version` and nothing of the machine goes into them, so they
/// are the same each time.
std::vector<ManPage> man_pages(const Command& program, const std::string& version);

}  // namespace martlet::cli
