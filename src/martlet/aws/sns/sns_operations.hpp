#pragma once
#include <array>

#include <martlet/aws/sns/sns_shapes.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The Amazon SNS operations that the client calls.
namespace martlet::aws::sns_operations {

inline constexpr Service service{"SNS", "sns", "sns", Protocol::query, "2010-03-31", {}, "http://sns.amazonaws.com/doc/2010-03-31/"};

inline constexpr TypedOperation<PublishRequest, PublishResponse> publish{
    {.service = &service,
     .name = "Publish",
     .element_names = {{.member = "MessageAttributes", .item = "entry", .key = "Name", .value = "Value"}}}};
inline constexpr TypedOperation<PublishBatchRequest, PublishBatchResponse> publish_batch{
    {.service = &service,
     .name = "PublishBatch",
     .element_names = {{.member = "MessageAttributes", .item = "entry", .key = "Name", .value = "Value"}}}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 2> all = {&publish, &publish_batch};

}  // namespace martlet::aws::sns_operations
