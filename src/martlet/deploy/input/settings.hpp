#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/deploy/input/file_problem.hpp>
#include <martlet/deploy/input/function_name.hpp>

namespace martlet::deploy {

/// A lower account that versions are promoted from.
struct Source {
  std::string role;         ///< the ARN of a role there that reads functions of the prefix
  std::string external_id;  ///< what the role's trust policy asks for; "" for none
  std::string account;      ///< twelve digits, out of the ARN
};

/// Where records of runs go.
struct RecordsPlace {
  std::string directory;  ///< a local one; "" where they go to S3
  std::string bucket;
  std::string prefix;  ///< of keys; "" or ending in `/`
};

/// An execution of a pipeline, as AWS names it.
struct ExecutionName {
  std::string pipeline;
  std::string execution;  ///< a UUID
};

/// How a deployer is set up, as a CodePipeline action's UserParameters or `--config FILE` hold it:
/// `{"prefix":"orders-","sources":[{"role":"arn:aws:iam::111111111111:role/martlet-source","externalId":"x-1"}]}`
struct Settings {
  static constexpr std::size_t bytes_max = 64 * 1024;
  static constexpr double rate_default = 12;  ///< of the 15 calls a second that Lambda allows an account: three are left to others
  static constexpr double rate_max = 15;

  Prefix prefix;                           ///< "prefix": required
  std::string alias = "LIVE";              ///< "alias": what callers call
  std::string definition = "deploy.json";  ///< "definition": the file inside the input artifact
  std::vector<Source> sources{};           ///< "sources": searched in this order; at most 10
  std::string staging_bucket{};            ///< "stagingBucket": for code above 1 MiB, in the functions' region; "" for none
  std::optional<RecordsPlace> records{};   ///< "records": "s3://bucket/prefix" or a directory; without it nothing is recorded
  double rate = rate_default;              ///< "rate": control calls a second
  std::string account{};                   ///< "account": twelve digits, the only account that is written to; "" for any
  bool refuses_foreign_weights = false;    ///< "foreignWeights": "refuse" leaves a function alone whose LIVE has weights that aren't ours;
                                           ///< "clear", the default, clears them with the move
};

/// Reads what `file` (as messages call it) holds. Fails with everything that is wrong.
FileResult<Settings> read_settings(std::string_view text, const std::string& file);

/// UserParameters hold 1,000 characters. For what doesn't fit they are `{"parameter":"/name"}`: the configuration is the value of that
/// parameter in SSM. nullopt for anything else, also for what isn't JSON. "pipeline" and "execution" may be beside it.
std::optional<std::string> parameter_in(std::string_view text);

/// What UserParameters say of the execution that invoked the action: `"pipeline":"NAME","execution":"#{codepipeline.PipelineExecutionId}"`,
/// which CodePipeline resolves. nullopt where one of them is missing, or isn't a name that CodePipeline gives (a variable that wasn't
/// resolved).
std::optional<ExecutionName> execution_in(std::string_view text);

}  // namespace martlet::deploy
