#include "ssm_service.hpp"

#include <martlet/aws/ssm/ssm_operations.hpp>
#include <martlet/cloud/api/handler_registration.hpp>

#include "ssm_handlers.hpp"
#include "ssm_operations.hpp"

namespace martlet::cloud {
namespace {

Constraint name() { return member("Name").required().length(1, 2048); }
Constraint names() { return member("Names").required().length(1, 10); }

void serve_parameters(HandlerRegistration<ssm::Backend>& parameters) {
  using namespace ssm::operations;
  parameters.add(put_parameter,
                 {name(), member("Description").length(0, 1024), member("Value").required(),
                  member("Type").one_of({"String", "StringList", "SecureString"}),
                  member("KeyId").length(1, 256).pattern("^([a-zA-Z0-9:/_-]+)$"), member("AllowedPattern").length(0, 1024),
                  member("Tags").max_length(1000), member("Tier").one_of({"Standard", "Advanced", "Intelligent-Tiering"}),
                  member("Policies").length(1, 4096), member("DataType").length(0, 128)},
                 &ssm::put_parameter);
  parameters.add(aws::ssm_operations::get_parameter, {name()}, &ssm::get_parameter);
  parameters.add(aws::ssm_operations::get_parameters, {names()}, &ssm::get_parameters);
  parameters.add(get_parameters_by_path, {member("Path").required().length(1, 2048), member("MaxResults").range(1, 10)},
                 &ssm::get_parameters_by_path);
  parameters.add(get_parameter_history, {name(), member("MaxResults").range(1, 50)}, &ssm::get_parameter_history);
  parameters.add(describe_parameters, {member("MaxResults").range(1, 50)}, &ssm::describe_parameters);
  parameters.add(delete_parameter, {name()}, &ssm::delete_parameter);
  parameters.add(delete_parameters, {names()}, &ssm::delete_parameters);
}

void serve_tags(HandlerRegistration<ssm::Backend>& parameters) {
  using namespace ssm::operations;
  const Constraint type = member("ResourceType")
                              .required()
                              .one_of({"Document", "ManagedInstance", "MaintenanceWindow", "Parameter", "PatchBaseline", "OpsItem",
                                       "OpsMetadata", "Automation", "Association"});
  const Constraint id = member("ResourceId").required();
  parameters.add(list_tags_for_resource, {type, id}, &ssm::list_tags_for_resource);
  parameters.add(add_tags_to_resource, {type, id, member("Tags").required().max_length(1000)}, &ssm::add_tags_to_resource);
  parameters.add(remove_tags_from_resource, {type, id, member("TagKeys").required()}, &ssm::remove_tags_from_resource);
}

}  // namespace

struct SsmService::Parts {
  ssm::ParameterStore store;
  ssm::Backend backend;

  Parts(sqlite::Database database, kms::KmsEncryption& encryption) : store(std::move(database)), backend{store, encryption} {}
};

SsmService::SsmService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SsmService::SsmService(SsmService&&) noexcept = default;
SsmService::~SsmService() = default;

Result<SsmService> SsmService::open(const StateFolder& state, kms::KmsEncryption& encryption) {
  Result<sqlite::Database> database = state.database("ssm", ssm::ParameterStore::migrations());
  if (!database) return std::unexpected(database.error());
  return SsmService(std::make_unique<Parts>(*std::move(database), encryption));
}

void SsmService::serve(Api& api) {
  HandlerRegistration<ssm::Backend> parameters(api, parts_->backend);
  serve_parameters(parameters);
  serve_tags(parameters);
}

}  // namespace martlet::cloud
