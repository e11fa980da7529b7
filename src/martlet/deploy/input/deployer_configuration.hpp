#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/config/file_problem.hpp>
#include <martlet/deploy/input/function_name.hpp>

namespace martlet::deploy {

/// A lower account from which versions are promoted.
struct Source {
  std::string role;         ///< the ARN of a role there that may read functions of the prefix
  std::string external_id;  ///< the external ID that the role's trust policy requires; "" if none
  std::string account;      ///< twelve digits, taken from the ARN
};

/// The place where records of runs are stored.
struct RecordsPlace {
  std::string directory;  ///< a local directory; "" if the records are in S3
  std::string bucket;
  std::string prefix;  ///< the keys' prefix; "" or ending in `/`
};

/// The deployer configuration, from a CodePipeline action's UserParameters or `--config FILE`:
/// `{"prefix":"orders-","sources":[{"role":"arn:aws:iam::111111111111:role/martlet-source","externalId":"x-1"}]}`
struct DeployerConfiguration {
  static constexpr std::size_t bytes_max = 64 * 1024;
  static constexpr double rate_default = 12;  ///< Lambda allows an account 15 calls a second; three are left for others
  static constexpr double rate_max = 15;

  Prefix prefix;                           ///< "prefix", which is required
  std::string alias = "LIVE";              ///< "alias": the alias that callers invoke
  std::string definition = "deploy.json";  ///< "definition": the file inside the input artifact
  std::vector<Source> sources{};           ///< "sources": searched in this order; at most 10
  std::string staging_bucket{};            ///< "stagingBucket": for code above 1 MiB, in the functions' region; "" for none
  std::optional<RecordsPlace> records{};   ///< "records": "s3://bucket/prefix" or a directory; nullopt if nothing is recorded
  double rate = rate_default;              ///< "rate": the number of control calls a second
  std::string account{};                   ///< "account": twelve digits, the only account that may be written to; "" for any
  bool refuses_foreign_weights = false;    ///< "foreignWeights": "refuse" leaves a function alone whose LIVE has routing weights that
                                           ///< the deployer didn't set; "clear", the default, clears them with the move
};

/// Reads `text`. `file` is its name in messages. The error lists all problems. deployer_configuration.schema.json has the same rules for
/// editors.
FileResult<DeployerConfiguration> read_deployer_configuration(std::string_view text, const std::string& file);

}  // namespace martlet::deploy
