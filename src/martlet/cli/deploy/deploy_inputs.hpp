#pragma once
#include <iosfwd>
#include <optional>
#include <string>

#include <martlet/deploy/deploy.hpp>

namespace martlet::cli {

// The files that `martlet deploy` reads: the deployer configuration and the definition.

/// Reads the file that `option` names. Fails if the name is empty.
Result<std::string> read_input_file(const std::string& name, const char* option);
/// Reads the configuration in `text`. Reports problems on `err`, with `file` as the name of its file, and then returns nullopt.
std::optional<deploy::DeployerConfiguration> read_deployer_configuration(const std::string& text, const std::string& file,
                                                                         std::ostream& err);
/// Reads the definition in `file`. `prefix` is the deployer configuration's. Reports problems on `err` and then returns nullopt.
std::optional<deploy::Definition> read_definition(const std::string& file, const deploy::Prefix& prefix, std::ostream& err);

/// Reports an error that ends the command before anything was read or changed in AWS. Returns false.
bool report_problem(std::ostream& err, const Error& error);

}  // namespace martlet::cli
