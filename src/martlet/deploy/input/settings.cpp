#include "settings.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <martlet/base/text.hpp>
#include <martlet/deploy/input/version.hpp>

#include "object_reader.hpp"

namespace martlet::deploy {
namespace {

using Kind = PlacedValue::Kind;

constexpr std::size_t sources_max = 10;
constexpr std::size_t account_digits = 12;
constexpr std::size_t external_id_bytes_min = 2;  // AWS STS API Reference, AssumeRole
constexpr std::size_t external_id_bytes_max = 1224;
constexpr std::size_t alias_bytes_max = 128;
constexpr std::string_view s3_scheme = "s3://";

bool is_alias_byte(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '_'; }

bool is_bucket(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-' || c == '.'; };
  return text.size() >= 3 && text.size() <= 63 && std::all_of(text.begin(), text.end(), fits);
}

bool is_external_id(std::string_view text) {
  const auto fits = [](char c) {
    return is_ascii_alpha(c) || is_ascii_digit(c) || std::string_view("+=,.@:/\\_-").find(c) != std::string_view::npos;
  };
  return text.size() >= external_id_bytes_min && text.size() <= external_id_bytes_max && std::all_of(text.begin(), text.end(), fits);
}

// "arn:aws:iam::111111111111:role/path/name" -> "111111111111"; "" for anything else.
std::string account_of(std::string_view role) {
  std::vector<std::string_view> parts;
  split(role, ':', [&](std::string_view part) { parts.push_back(part); });
  if (parts.size() != 6 || parts[0] != "arn" || !parts[1].starts_with("aws") || parts[2] != "iam" || !parts[3].empty()) return {};
  if (!parts[5].starts_with("role/") || parts[5].size() == 5) return {};
  if (parts[4].size() != account_digits || !std::all_of(parts[4].begin(), parts[4].end(), is_ascii_digit)) return {};
  return std::string(parts[4]);
}

// A file's path inside an artifact: relative, without a step up.
bool is_inside(std::string_view path) {
  bool is_right = !path.empty() && path.front() != '/' && path.find('\\') == std::string_view::npos;
  split(path, '/', [&](std::string_view part) { is_right = is_right && !part.empty() && part != ".." && part != "."; });
  return is_right;
}

void read_alias(const PlacedValue& value, Settings& settings, ProblemSink& problems) {
  const std::string& text = value.text;
  const bool is_name = !text.empty() && text.size() <= alias_bytes_max && std::all_of(text.begin(), text.end(), is_alias_byte);
  if (!is_name || std::all_of(text.begin(), text.end(), is_ascii_digit)) {
    problems.add(value.begin, quoted(text) + " is not an alias name", "letters, digits, - and _, and not digits alone, as in \"LIVE\"");
  } else if (version_alias_of(text)) {
    problems.add(value.begin, quoted(text) + " names a version", "version aliases are never moved: choose another, as in \"LIVE\"",
                 Code::conflict);
  } else {
    settings.alias = text;
  }
}

void read_sources(const PlacedValue& list, Settings& settings, ProblemSink& problems) {
  if (list.items.size() > sources_max) problems.add(list.begin, "there are more than 10 sources", {}, Code::out_of_range);
  for (const PlacedValue& item : list.items) {
    ObjectReader reader(item, "a source", problems);
    const PlacedValue* role = reader.required("role", Kind::string);
    const PlacedValue* id = reader.optional("externalId", Kind::string);
    reader.finish();
    if (!role) continue;
    Source source{role->text, id ? id->text : std::string(), account_of(role->text)};
    if (source.account.empty())
      problems.add(role->begin, quoted(role->text) + " is not the ARN of a role",
                   "as in \"arn:aws:iam::111111111111:role/martlet-source\"");
    if (id && !is_external_id(id->text))
      problems.add(id->begin, "this is not an external id", "2 to 1,224 letters, digits and +=,.@:/\\_-");
    settings.sources.push_back(std::move(source));
  }
}

void read_records(const PlacedValue& value, Settings& settings, ProblemSink& problems) {
  RecordsPlace place;
  if (!value.text.starts_with(s3_scheme)) {
    if (value.text.empty()) problems.add(value.begin, "\"records\" is empty", "a directory, or s3://bucket/prefix");
    place.directory = value.text;
  } else {
    const std::string_view rest = std::string_view(value.text).substr(s3_scheme.size());
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    place.bucket = rest.substr(0, slash);
    place.prefix = rest.substr(std::min(slash + 1, rest.size()));
    if (!place.prefix.empty() && !place.prefix.ends_with('/')) place.prefix += '/';
    if (!is_bucket(place.bucket))
      problems.add(value.begin, quoted(place.bucket) + " is not the name of a bucket", "as in \"s3://bucket/prefix\"");
  }
  settings.records = std::move(place);
}

void read_rate(const PlacedValue& value, Settings& settings, ProblemSink& problems) {
  const double rate = std::strtod(value.text.c_str(), nullptr);
  if (std::isfinite(rate) && rate >= 0.1 && rate <= Settings::rate_max) {
    settings.rate = rate;
  } else {
    problems.add(value.begin, "\"rate\" is a number of calls a second, from 0.1 to 15", "Lambda allows an account 15 a second",
                 Code::out_of_range);
  }
}

void read_account(const PlacedValue& value, Settings& settings, ProblemSink& problems) {
  settings.account = value.text;
  const bool is_account = value.text.size() == account_digits && std::all_of(value.text.begin(), value.text.end(), is_ascii_digit);
  if (!is_account) problems.add(value.begin, quoted(value.text) + " is not an account", "twelve digits, as in \"222222222222\"");
}

void read_foreign_weights(const PlacedValue& value, Settings& settings, ProblemSink& problems) {
  settings.refuses_foreign_weights = value.text == "refuse";
  if (value.text != "refuse" && value.text != "clear")
    problems.add(value.begin, quoted(value.text) + " is neither \"clear\" nor \"refuse\"", "\"clear\" is the default");
}

// CodePipeline API Reference, PipelineExecutionId.
bool is_execution_id(std::string_view text) {
  constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  bool is_right = text.size() == shape.size();
  for (std::size_t i = 0; is_right && i < shape.size(); ++i) {
    const bool is_hex = is_ascii_digit(text[i]) || (text[i] >= 'a' && text[i] <= 'f');
    is_right = shape[i] == 'x' ? is_hex : text[i] == '-';
  }
  return is_right;
}

// CodePipeline API Reference, PipelineName.
bool is_pipeline_name(std::string_view text) {
  const auto fits = [](char c) {
    return is_ascii_alpha(c) || is_ascii_digit(c) || std::string_view(".@-_").find(c) != std::string_view::npos;
  };
  return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), fits);
}

void read_rest(ObjectReader& reader, Settings& settings, ProblemSink& problems) {
  if (const PlacedValue* value = reader.optional("alias", Kind::string)) read_alias(*value, settings, problems);
  if (const PlacedValue* value = reader.optional("definition", Kind::string)) {
    settings.definition = value->text;
    if (!is_inside(value->text))
      problems.add(value->begin, quoted(value->text) + " is not a path inside an artifact", "relative, without \"..\"", Code::denied);
  }
  if (const PlacedValue* value = reader.optional("sources", Kind::array)) read_sources(*value, settings, problems);
  if (const PlacedValue* value = reader.optional("stagingBucket", Kind::string)) {
    settings.staging_bucket = value->text;
    if (!is_bucket(value->text)) problems.add(value->begin, quoted(value->text) + " is not the name of a bucket");
  }
  if (const PlacedValue* value = reader.optional("records", Kind::string)) read_records(*value, settings, problems);
  if (const PlacedValue* value = reader.optional("rate", Kind::number)) read_rate(*value, settings, problems);
  if (const PlacedValue* value = reader.optional("account", Kind::string)) read_account(*value, settings, problems);
  if (const PlacedValue* value = reader.optional("foreignWeights", Kind::string)) read_foreign_weights(*value, settings, problems);
  for (const char* key : {"pipeline", "execution"}) reader.optional(key, Kind::string);  // execution_in() reads them
}

}  // namespace

FileResult<Settings> read_settings(std::string_view text, const std::string& file) {
  ProblemSink problems(text, file);
  std::optional<Settings> settings;
  if (const auto document = read_document(text, Settings::bytes_max, problems)) {
    ObjectReader reader(*document, "a deployer's configuration", problems);
    const PlacedValue* prefix = reader.required("prefix", Kind::string);
    auto parsed = Prefix::parse(prefix ? prefix->text : "any-");  // so that the rest is looked at, too
    if (!parsed) {
      problems.add(offset_in(*prefix, parsed.error().where.column), "the prefix " + quoted(prefix->text) + ' ' + parsed.error().what,
                   parsed.error().next, parsed.error().code);
      parsed = Prefix::parse("any-");
    }
    settings.emplace(Settings{.prefix = *parsed});
    read_rest(reader, *settings, problems);
    reader.finish();
  }
  if (!problems.is_empty()) return std::unexpected(problems.take());
  return *std::move(settings);
}

std::optional<std::string> parameter_in(std::string_view text) {
  const auto document = text.size() <= Settings::bytes_max ? read_placed(text) : failure(Code::too_large, "too large");
  if (!document || document->kind != Kind::object) return std::nullopt;
  std::optional<std::string> name;
  for (const PlacedMember& member : document->members) {
    const bool is_name = member.key == "parameter" && member.value.kind == Kind::string && !member.value.text.empty();
    if (is_name && !name) {
      name = member.value.text;
    } else if (member.key != "pipeline" && member.key != "execution") {
      return std::nullopt;
    }
  }
  return name;
}

std::optional<ExecutionName> execution_in(std::string_view text) {
  const auto document = text.size() <= Settings::bytes_max ? read_placed(text) : failure(Code::too_large, "too large");
  if (!document || document->kind != Kind::object) return std::nullopt;
  ExecutionName name;
  for (const PlacedMember& member : document->members) {
    if (member.value.kind != Kind::string) continue;
    if (member.key == "pipeline") name.pipeline = member.value.text;
    if (member.key == "execution") name.execution = member.value.text;
  }
  if (!is_pipeline_name(name.pipeline) || !is_execution_id(name.execution)) return std::nullopt;
  return name;
}

}  // namespace martlet::deploy
