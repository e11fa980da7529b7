#include "parameter_filter.hpp"

#include <algorithm>
#include <array>

namespace martlet::cloud::ssm {
namespace {

using Values = std::vector<std::string>;

constexpr std::string_view tag_prefix = "tag:";

std::string option_of(const ParameterStringFilter& filter) { return filter.option.value_or(filter.key == "Path" ? "OneLevel" : "Equals"); }

std::optional<std::string> member_of(ParameterStore& store, const ParameterVersion& version, const std::string& key) {
  if (key == "Name") return version.name;
  if (key == "Type") return version.type;
  if (key == "KeyId") return version.key_id;
  if (key == "Tier") return version.tier;
  if (key == "DataType") return version.data_type;
  if (!key.starts_with(tag_prefix)) return std::nullopt;
  const Tags tags = store.tags({version.account, version.region}, version.name);
  const auto found = tags.find(key.substr(tag_prefix.size()));
  if (found == tags.end()) return std::nullopt;
  return found->second;
}

bool matches(const std::string& text, const std::string& option, const std::string& wanted) {
  if (option == "BeginsWith") return text.starts_with(wanted);
  if (option == "Contains") return text.find(wanted) != std::string::npos;
  return text == wanted;
}

bool is_below(const std::string& name, const std::string& path, bool is_recursive) {
  const std::string begin = path.ends_with('/') ? path : path + "/";
  return name.starts_with(begin) && (is_recursive || name.find('/', begin.size()) == std::string::npos);
}

// Returns a name without its leading slash, as names are compared.
std::string without_slash(const std::string& text) { return text.starts_with('/') ? text.substr(1) : text; }

bool passes(ParameterStore& store, const ParameterStringFilter& filter, const ParameterVersion& version) {
  const Values values = filter.values.value_or(Values());
  const std::string option = option_of(filter);
  if (filter.key == "Path")
    return std::ranges::any_of(values, [&](const std::string& path) { return is_below(version.name, path, option == "Recursive"); });
  const std::optional<std::string> text = member_of(store, version, filter.key);
  if (!text) return false;
  if (values.empty()) return true;  // the tag only has to exist
  return std::ranges::any_of(values, [&](const std::string& wanted) {
    if (filter.key == "Name" && option != "Contains") return matches(without_slash(*text), option, without_slash(wanted));
    return matches(*text, option, wanted);
  });
}

bool is_known(const std::string& key) {
  constexpr std::array<std::string_view, 7> known = {"Name", "Type", "KeyId", "Path", "Tier", "DataType", "Label"};
  return key.starts_with(tag_prefix) || std::ranges::find(known, key) != known.end();
}

bool has_option(const ParameterStringFilter& filter) {
  const std::string option = option_of(filter);
  if (filter.key == "Path") return option == "OneLevel" || option == "Recursive";
  if (filter.key == "Name") return option == "Equals" || option == "BeginsWith" || option == "Contains";
  return option == "Equals" || option == "BeginsWith";
}

}  // namespace

bool passes(ParameterStore& store, const std::vector<ParameterStringFilter>& filters, const ParameterVersion& version) {
  return std::ranges::all_of(filters, [&](const ParameterStringFilter& filter) { return passes(store, filter, version); });
}

ServiceResult<> check_filters(const std::vector<ParameterStringFilter>& filters) {
  for (const ParameterStringFilter& filter : filters) {
    if (!is_known(filter.key)) return service_error(400, "InvalidFilterKey", "The filter key " + filter.key + " is not valid.");
    if (!has_option(filter))
      return service_error(
          400, "InvalidFilterOption",
          "The following filter option is not valid: " + option_of(filter) + ". Valid options include: [BeginsWith, Equals].");
    if (!filter.key.starts_with(tag_prefix) && (!filter.values || filter.values->empty()))
      return service_error(400, "InvalidFilterValue", "The following filter values are missing : null for filter key " + filter.key + ".");
  }
  return {};
}

}  // namespace martlet::cloud::ssm
