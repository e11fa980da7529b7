#include "table_access.hpp"

#include <algorithm>

#include <martlet/base/arn.hpp>

#include "dynamodb_errors.hpp"
#include "key_schema.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t name_bytes_min = 3;
constexpr std::size_t name_bytes_max = 255;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

ServiceResult<> check_name(const std::string& name) {
  if (!std::ranges::all_of(name, is_name_character))
    return std::unexpected(
        validation_error("1 validation error detected: Value '" + name +
                         "' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+"));
  if (name.size() < name_bytes_min || name.size() > name_bytes_max)
    return std::unexpected(validation_error("TableName must be at least 3 characters long and at most 255 characters long"));
  return {};
}

// Reads "arn:aws:dynamodb:eu-central-1:111111111111:table/orders".
std::optional<TableName> read_arn(std::string_view text) {
  const std::optional<Arn> arn = parse_arn(text);
  const std::optional<std::string_view> name = arn && arn->service == "dynamodb" ? arn->after("table/") : std::nullopt;
  if (!name) return std::nullopt;
  return TableName{{std::string(arn->account), std::string(arn->region)}, std::string(*name)};
}

// Returns the partition keys of the items that a call accesses.
std::vector<std::string> leading_keys(const TableRow& table, const ItemAccess& access) {
  std::vector<std::string> values;
  if (access.partition) values.push_back(*access.partition);
  const std::string hash = key_of(table).hash.name;
  for (const aws::Item* key : access.keys) {
    const auto found = key->find(hash);
    if (found == key->end()) continue;
    for (const char* type : {"S", "N", "B"}) {
      if (const std::string_view text = found->second.wire().text(type); !text.empty()) values.emplace_back(text);
    }
  }
  return values;
}

}  // namespace

ServiceResult<TableName> read_table_name(const Call& call, const std::string& name) {
  TableName table{{call.account(), call.region}, name};
  if (name.starts_with("arn:")) {
    std::optional<TableName> named = read_arn(name);
    if (!named) return std::unexpected(validation_error("Invalid table ARN: " + name));
    table = *std::move(named);
  }
  const ServiceResult<> checked = check_name(table.name);
  if (!checked) return std::unexpected(checked.error());
  return table;
}

ServiceResult<TableRow> permitted_table(DynamoDbStore& store, const Call& call, const std::string& name, const ItemAccess& access) {
  const ServiceResult<TableName> named = read_table_name(call, name);
  if (!named) return std::unexpected(named.error());
  std::optional<TableRow> table = store.find(named->account_region, named->name);
  ConditionContext context;
  if (table) {
    if (std::vector<std::string> keys = leading_keys(*table, access); !keys.empty())
      context.set_all("dynamodb:LeadingKeys", std::move(keys));
  }
  const std::string resource = access.index.empty() ? named->arn() : named->arn() + "/index/" + access.index;
  const ServiceResult<> allowed = call.authorize({.action = std::string(access.action),
                                                  .resource = resource,
                                                  .account = named->account_region.account,
                                                  .context = std::move(context)});
  if (!allowed) return std::unexpected(allowed.error());
  if (!table) return std::unexpected(no_resource());
  return *std::move(table);
}

ServiceResult<TableRow> permitted_table_definition(DynamoDbStore& store, const Call& call, const std::string& name,
                                                   std::string_view action) {
  const ServiceResult<TableName> named = read_table_name(call, name);
  if (!named) return std::unexpected(named.error());
  const ServiceResult<> allowed =
      call.authorize({.action = std::string(action), .resource = named->arn(), .account = named->account_region.account});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<TableRow> table = store.find(named->account_region, named->name);
  if (!table) return std::unexpected(no_table(named->name));
  return *std::move(table);
}

}  // namespace martlet::cloud::dynamodb
