#include "publish_request.hpp"

#include <filesystem>

#include <martlet/archive/zip.hpp>
#include <martlet/base/read_file.hpp>
#include <martlet/deploy/package/bootstrap_check.hpp>

namespace martlet::cli {
namespace {

Option name_option(std::string& name) {
  return {"", "NAME", "the function", [&name](std::string_view value) -> Result<void> {
            if (!name.empty())
              return failure(Code::malformed, "unexpected argument \"" + std::string(value) + '"', "name only one function");
            name = value;
            return {};
          }};
}

std::unexpected<Error> wrong(const std::string& what, Error error) {
  error.what = what + ' ' + error.what;
  error.where = {};
  return std::unexpected(std::move(error));
}

std::unexpected<Error> missing(const std::string& what) {
  return failure(Code::missing, what + " is missing", "see martlet publish --help");
}

// Without a deployer configuration any bare name is allowed, but no ARN or qualified name, which could mean another function.
Result<deploy::DeployerConfiguration> configuration_for(const PublishRequest& request) {
  if (request.config_file.empty()) {
    Result<deploy::Prefix> prefix = deploy::Prefix::parse(request.name.substr(0, 1));
    if (!prefix) return wrong("the function's name \"" + request.name + '"', std::move(prefix.error()));
    return deploy::DeployerConfiguration{*std::move(prefix)};
  }
  const Result<std::string> text = read_file(request.config_file);
  if (!text) return std::unexpected(text.error());
  auto configuration = deploy::read_deployer_configuration(*text, request.config_file);
  if (configuration) return *std::move(configuration);
  std::string problems = to_text(configuration.error());
  while (problems.ends_with('\n')) problems.pop_back();
  return failure(Code::malformed, problems);
}

std::unexpected<Error> in_file(Error error, const std::string& file) {
  error.where.file = file;
  return std::unexpected(std::move(error));
}

// Returns the architecture that the zip's program is built for; nullopt for a script, or if the architecture doesn't matter.
Result<std::optional<deploy::Architecture>> architecture_of_zip(const PublishRequest& request) {
  if (!std::filesystem::exists(request.zip))
    return failure(Code::missing, "there is no " + request.zip, "create it with martlet package PROGRAM --out " + request.zip);
  Result<archive::Zip> zip = archive::Zip::open(request.zip);
  if (!zip) return in_file(std::move(zip.error()), request.zip);
  if (request.is_forced) return std::nullopt;
  deploy::Bootstrap examined = deploy::examine_bootstrap(*zip, deploy::BootstrapExtent::whole);
  if (!examined.problem) return examined.architecture;
  Error& error = examined.problem->error;
  error.next += "; --force publishes it anyway (for a runtime or a layer that has its own bootstrap)";
  return in_file(std::move(error), request.zip);
}

}  // namespace

std::vector<Option> publish_options(PublishRequest& request) {
  return {
      name_option(request.name),
      text_option("version", "V", "the build's version, MAJOR.MINOR.PATCH", request.version),
      text_option("zip", "FILE", "the build, as a zip for Lambda", request.zip),
      text_option("config", "FILE", "the deployer configuration of this account: prefix, account, staging bucket", request.config_file),
      text_option("staging-bucket", "B", "a bucket in the function's region, for code of more than 1 MiB", request.staging_bucket),
      text_option("region", "R", "the function's region (default: AWS_REGION, or the profile's region)", request.region),
      flag_option("force", "publishes even a zip that Lambda can't start", request.is_forced),
      flag_option("json", "prints the result as one JSON object", request.as_json),
  };
}

Result<CheckedPublish> check(const PublishRequest& request) {
  if (request.name.empty()) return failure(Code::missing, "the name of the function is missing", "see martlet publish --help");
  if (request.version.empty()) return missing("--version V");
  if (request.zip.empty()) return missing("--zip FILE");
  Result<deploy::DeployerConfiguration> configuration = configuration_for(request);
  if (!configuration) return std::unexpected(std::move(configuration.error()));
  Result<deploy::FunctionName> name = deploy::FunctionName::parse(request.name, configuration->prefix);
  if (!name) return wrong("the function's name \"" + request.name + '"', std::move(name.error()));
  Result<deploy::Version> version = deploy::Version::parse(request.version);
  if (!version) return wrong("the version \"" + request.version + '"', std::move(version.error()));
  Result<std::optional<deploy::Architecture>> architecture = architecture_of_zip(request);
  if (!architecture) return std::unexpected(std::move(architecture.error()));
  if (!request.staging_bucket.empty()) configuration->staging_bucket = request.staging_bucket;
  return CheckedPublish{{*std::move(name), *std::move(version), request.zip, *architecture}, *std::move(configuration)};
}

}  // namespace martlet::cli
