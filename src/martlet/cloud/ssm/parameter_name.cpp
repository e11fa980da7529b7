#include "parameter_name.hpp"

#include <algorithm>
#include <charconv>

#include <martlet/base/arn.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud::ssm {
namespace {

constexpr std::size_t levels_max = 15;
constexpr std::size_t name_characters_max = 1011;  // including its ARN

bool is_name_character(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '.' || c == '-' || c == '_' || c == '/'; }

// The prefixes "aws" and "ssm" are reserved for AWS.
bool is_reserved(std::string_view name) {
  if (name.starts_with('/')) name.remove_prefix(1);
  const std::string begin = to_lower(name.substr(0, 3));
  return begin == "aws" || begin == "ssm";
}

// Reads "arn:aws:ssm:eu-central-1:111111111111:parameter/orders/limits", whose name is "/orders/limits".
bool read_arn(std::string_view text, ParameterName& name) {
  const std::optional<Arn> arn = parse_arn(text);
  const std::optional<std::string_view> path = arn && arn->service == "ssm" ? arn->after("parameter") : std::nullopt;
  if (!path || !path->starts_with('/')) return false;
  name.region = arn->region;
  name.account = arn->account;
  name.name = *path;
  return true;
}

}  // namespace

std::string parameter_arn(std::string_view region, std::string_view account, std::string_view name) {
  return "arn:aws:ssm:" + std::string(region) + ":" + std::string(account) + ":parameter" + (name.starts_with('/') ? "" : "/") +
         std::string(name);
}

std::string ParameterName::arn() const { return parameter_arn(region, account, name); }

ParameterName read_name(const Call& call, std::string_view text) {
  ParameterName name{.account = call.account(), .region = call.region};
  const bool is_arn = read_arn(text, name);
  if (!is_arn) name.name = text;
  if (const std::size_t colon = name.name.find(':'); colon != std::string::npos) {
    name.selector = name.name.substr(colon);
    name.name.resize(colon);
  }
  name.may_lack_slash = is_arn && name.name.rfind('/') == 0;
  return name;
}

std::optional<std::int64_t> version_of(std::string_view selector) {
  if (selector.starts_with(':')) selector.remove_prefix(1);
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(selector.data(), selector.data() + selector.size(), version);
  if (error != std::errc() || end != selector.data() + selector.size()) return std::nullopt;
  return version;
}

ServiceResult<> check_new_name(std::string_view name) {
  if (name.starts_with("/aws") || name.starts_with("/AWS"))
    return service_error(400, "AccessDeniedException", "No access to reserved parameter name: " + std::string(name) + ".");
  const bool is_path = name.find('/') != std::string_view::npos;
  if (is_path && !name.starts_with('/')) return service_error(400, "ValidationException", "Parameter name must be a fully qualified name.");
  if (is_reserved(name) || !std::ranges::all_of(name, is_name_character) || name.ends_with('/') ||
      name.find("//") != std::string_view::npos)
    return service_error(400, "ValidationException",
                         is_path
                             ? "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist of "
                               "sub-paths divided by "
                               "slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_"
                             : "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).");
  if (name.size() > name_characters_max) return service_error(400, "ValidationException", "Parameter name is too long.");
  if (std::ranges::count(name, '/') > static_cast<std::ptrdiff_t>(levels_max))
    return service_error(400, "HierarchyLevelLimitExceededException", "A hierarchy can have a maximum of 15 levels.");
  return {};
}

ServiceResult<> check_path(std::string_view path) {
  if (path.starts_with('/') && std::ranges::all_of(path, is_name_character)) return {};
  return service_error(
      400, "ValidationException",
      "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash \"/\". It can't be "
      "prefixed with \"aws\" or \"ssm\" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - "
      "(hyphen), "
      "_ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol \"/\". Valid "
      "example: "
      "/get/parameters2-/by1./path0_.");
}

}  // namespace martlet::cloud::ssm
