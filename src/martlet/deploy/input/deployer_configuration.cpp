#include "deployer_configuration.hpp"

#include <algorithm>

#include <martlet/base/arn.hpp>
#include <martlet/base/text.hpp>
#include <martlet/config/json_document.hpp>
#include <martlet/deploy/input/version_alias.hpp>
#include <martlet/schema/schema.hpp>

#include "quoted.hpp"

namespace martlet::deploy {
namespace {

constexpr std::size_t sources_max = 10;
constexpr std::size_t account_digits = 12;
constexpr std::size_t external_id_bytes_min = 2;  // AWS STS API Reference, AssumeRole
constexpr std::size_t external_id_bytes_max = 1224;
constexpr std::size_t alias_bytes_max = 128;
constexpr double rate_min = 0.1;
constexpr std::string_view s3_scheme = "s3://";
constexpr const char* any_prefix = "any-";  // used if the file's prefix is invalid

bool is_alias_byte(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '_'; }
bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_ascii_digit); }

bool is_bucket(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-' || c == '.'; };
  return text.size() >= 3 && text.size() <= 63 && std::all_of(text.begin(), text.end(), fits);
}

// Returns "111111111111" for "arn:aws:iam::111111111111:role/path/name", and "" for any other text.
std::string account_of(std::string_view role) {
  const std::optional<Arn> arn = parse_arn(role);
  if (!arn || !arn->partition.starts_with("aws") || arn->service != "iam" || !arn->region.empty()) return {};
  const std::optional<std::string_view> name = arn->after("role/");
  if (!name || name->empty() || name->find(':') != std::string_view::npos) return {};
  if (arn->account.size() != account_digits || !are_digits(arn->account)) return {};
  return std::string(arn->account);
}

// Reads "s3://bucket/prefix" or a directory.
RecordsPlace records_place(std::string_view text) {
  RecordsPlace place;
  if (!text.starts_with(s3_scheme)) {
    place.directory = text;
    return place;
  }
  const std::string_view rest = text.substr(s3_scheme.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  place.bucket = rest.substr(0, slash);
  place.prefix = rest.substr(std::min(slash + 1, rest.size()));
  if (!place.prefix.empty() && !place.prefix.ends_with('/')) place.prefix += '/';
  return place;
}

// The rules for single values.

RuleResult check_alias(const std::string& text) {
  const bool is_name = !text.empty() && text.size() <= alias_bytes_max && std::all_of(text.begin(), text.end(), is_alias_byte);
  if (!is_name || are_digits(text)) return "must be an alias name: letters, digits, - and _, and not digits alone, as in \"LIVE\"";
  if (VersionAlias::parse(text)) return "must not name a version: version aliases are never moved; choose another, as in \"LIVE\"";
  return std::nullopt;
}

RuleResult check_definition(const std::string& path) {
  bool is_inside = !path.empty() && path.front() != '/' && path.find('\\') == std::string_view::npos;
  split(path, '/', [&](std::string_view part) { is_inside = is_inside && !part.empty() && part != ".." && part != "."; });
  if (is_inside) return std::nullopt;
  return "must be a path inside the artifact: relative, without \"..\"";
}

RuleResult check_role(const std::string& text) {
  if (!account_of(text).empty()) return std::nullopt;
  return "must be the ARN of a role, as in \"arn:aws:iam::111111111111:role/martlet-source\"";
}

RuleResult check_external_id(const std::string& text) {
  const auto fits = [](char c) {
    return is_ascii_alpha(c) || is_ascii_digit(c) || std::string_view("+=,.@:/\\_-").find(c) != std::string_view::npos;
  };
  const bool has_size = text.size() >= external_id_bytes_min && text.size() <= external_id_bytes_max;
  if (has_size && std::all_of(text.begin(), text.end(), fits)) return std::nullopt;
  return "must be an external id: 2 to 1,224 letters, digits and +=,.@:/\\_-";
}

RuleResult check_bucket(const std::string& text) {
  if (is_bucket(text)) return std::nullopt;
  return "must be the name of a bucket";
}

RuleResult check_records(const std::string& text) {
  if (!text.empty() && !text.starts_with(s3_scheme)) return std::nullopt;
  if (!text.empty() && is_bucket(records_place(text).bucket)) return std::nullopt;
  return "must be a directory, or s3://bucket/prefix";
}

RuleResult check_rate(double rate) {
  if (rate >= rate_min && rate <= DeployerConfiguration::rate_max) return std::nullopt;
  return "must be a number of calls a second, from 0.1 to 15: Lambda allows an account 15 a second";
}

RuleResult check_account(const std::string& text) {
  if (text.size() == account_digits && are_digits(text)) return std::nullopt;
  return "must be an account: twelve digits, as in \"222222222222\"";
}

// The members of the file, before they are checked.

struct WrittenSource {
  std::string role;
  std::optional<std::string> external_id;
};
Schema describe(Type<WrittenSource>) {
  return object<WrittenSource>("Source",                                              //
                               field<&WrittenSource::role>("role").rule(check_role),  //
                               field<&WrittenSource::external_id>("externalId").rule(check_external_id));
}

struct WrittenConfiguration {
  std::string prefix;
  std::optional<std::string> alias;
  std::optional<std::string> definition;
  std::optional<std::vector<WrittenSource>> sources;
  std::optional<std::string> staging_bucket;
  std::optional<std::string> records;
  std::optional<double> rate;
  std::optional<std::string> account;
  std::optional<std::string> foreign_weights;
  std::optional<std::string> pipeline;  // execution_in() reads these
  std::optional<std::string> execution;
};
Schema describe(Type<WrittenConfiguration>) {
  using Written = WrittenConfiguration;
  return object<Written>("DeployerConfiguration",                                              //
                         field<&Written::prefix>("prefix").min(0),                             // Prefix has a better message for it
                                                                                               //
                         field<&Written::alias>("alias").rule(check_alias),                    //
                         field<&Written::definition>("definition").rule(check_definition),     //
                         field<&Written::sources>("sources").max(sources_max),                 //
                         field<&Written::staging_bucket>("stagingBucket").rule(check_bucket),  //
                         field<&Written::records>("records").rule(check_records),              //
                         field<&Written::rate>("rate").rule(check_rate),                       //
                         field<&Written::account>("account").rule(check_account),              //
                         field<&Written::foreign_weights>("foreignWeights").one_of("clear", "refuse"),
                         field<&Written::pipeline>("pipeline"),  //
                         field<&Written::execution>("execution"));
}

Prefix checked_prefix(const std::string& text, JsonDocument& document) {
  Result<Prefix> prefix = Prefix::parse(text);
  if (prefix) return *std::move(prefix);
  if (!document.is_wrong("prefix")) {
    Error error = std::move(prefix.error());
    error.what = "the prefix " + quoted(text) + ' ' + error.what;
    document.refuse({"prefix"}, std::move(error));
  }
  return *Prefix::parse(any_prefix);
}

DeployerConfiguration configuration_of(const WrittenConfiguration& written, Prefix prefix) {
  DeployerConfiguration configuration{.prefix = std::move(prefix)};
  configuration.alias = written.alias.value_or(configuration.alias);
  configuration.definition = written.definition.value_or(configuration.definition);
  for (const WrittenSource& source : written.sources.value_or(std::vector<WrittenSource>()))
    configuration.sources.push_back({source.role, source.external_id.value_or(""), account_of(source.role)});
  configuration.staging_bucket = written.staging_bucket.value_or("");
  if (written.records) configuration.records = records_place(*written.records);
  configuration.rate = written.rate.value_or(configuration.rate);
  configuration.account = written.account.value_or("");
  configuration.refuses_foreign_weights = written.foreign_weights == "refuse";
  return configuration;
}

}  // namespace

FileResult<DeployerConfiguration> read_deployer_configuration(std::string_view text, const std::string& file) {
  JsonDocument document(text, file, DeployerConfiguration::bytes_max);
  const std::optional<WrittenConfiguration> written = document.read<WrittenConfiguration>();
  if (!written) return std::unexpected(document.take_problems());
  const Prefix prefix = checked_prefix(written->prefix, document);
  if (FileProblems problems = document.take_problems(); !problems.empty()) return std::unexpected(std::move(problems));
  return configuration_of(*written, prefix);
}

}  // namespace martlet::deploy
