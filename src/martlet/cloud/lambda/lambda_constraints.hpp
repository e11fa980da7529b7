#pragma once
#include <martlet/cloud/api/constraints.hpp>

namespace martlet::cloud::lambda {

// The constraints that Lambda's model declares. Source: AWS's service model, with the patterns in recorded responses where they differ.

/// The pattern of function names, in all their forms, except those of managed namespaces.
extern const std::string_view function_name_pattern;

/// Returns the constraint for FunctionName in operations that don't accept managed namespaces: at most 140 characters.
Constraint function_name();
/// Returns the constraint for FunctionName in operations that also accept managed namespaces: at most 256 characters.
Constraint namespaced_name();
Constraint qualifier();

Constraints create_function_constraints();
Constraints update_function_code_constraints();
Constraints update_function_configuration_constraints();
Constraints publish_version_constraints();
Constraints create_alias_constraints();
Constraints update_alias_constraints();
Constraints name_of_alias_constraints();
Constraints list_aliases_constraints();
Constraints add_permission_constraints();
Constraints remove_permission_constraints();
Constraints tagged_resource_constraints();
Constraints url_constraints();
Constraints create_url_constraints();
Constraints event_invoke_constraints();
Constraints invoke_constraints();

}  // namespace martlet::cloud::lambda
