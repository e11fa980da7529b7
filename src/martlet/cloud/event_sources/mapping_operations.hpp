#pragma once
#include <martlet/aws/lambda/lambda_operations.hpp>

#include "mapping_shapes.hpp"

/// Lambda's operations on event source mappings, which the client in the aws module doesn't declare.
namespace martlet::cloud::event_sources::operations {

using aws::in_query;
using aws::TypedOperation;
inline constexpr const aws::Service& service = aws::lambda_operations::service;

inline constexpr TypedOperation<CreateMappingRequest, MappingConfiguration> create_event_source_mapping{
    {.service = &service, .name = "CreateEventSourceMapping", .uri = "/2015-03-31/event-source-mappings", .status = 202}};
inline constexpr TypedOperation<MappingRequest, MappingConfiguration> get_event_source_mapping{
    {.service = &service, .name = "GetEventSourceMapping", .method = "GET", .uri = "/2015-03-31/event-source-mappings/{UUID}"}};
inline constexpr TypedOperation<ListMappingsRequest, ListMappingsResponse> list_event_source_mappings{
    {.service = &service,
     .name = "ListEventSourceMappings",
     .method = "GET",
     .uri = "/2015-03-31/event-source-mappings",
     .request_locations = {in_query("EventSourceArn"), in_query("FunctionName"), in_query("Marker"), in_query("MaxItems")}}};
inline constexpr TypedOperation<UpdateMappingRequest, MappingConfiguration> update_event_source_mapping{
    {.service = &service,
     .name = "UpdateEventSourceMapping",
     .method = "PUT",
     .uri = "/2015-03-31/event-source-mappings/{UUID}",
     .status = 202}};
inline constexpr TypedOperation<MappingRequest, MappingConfiguration> delete_event_source_mapping{
    {.service = &service,
     .name = "DeleteEventSourceMapping",
     .method = "DELETE",
     .uri = "/2015-03-31/event-source-mappings/{UUID}",
     .status = 202}};

}  // namespace martlet::cloud::event_sources::operations
