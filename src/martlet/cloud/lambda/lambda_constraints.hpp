#pragma once
#include <martlet/cloud/api/constraints.hpp>

namespace martlet::cloud::lambda {

// What Lambda's model declares of members. Source: AWS's service model, with the patterns of recorded answers where they differ.

/// The pattern of the names of one's own functions, in all their forms.
extern const std::string_view function_name_pattern;

/// Of an operation for functions of one's own: at most 140 characters.
Constraint function_name();
/// Of an operation that also takes functions of managed namespaces: at most 256.
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
