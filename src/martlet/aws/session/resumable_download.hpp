#pragma once
#include <martlet/aws/session/session.hpp>
#include <martlet/aws/wire/download_sink.hpp>
#include <martlet/aws/wire/operation.hpp>
#include <martlet/aws/wire/request_writer.hpp>
#include <martlet/aws/wire/response_reader.hpp>

namespace martlet::aws {

/// Streams the body of a response into `sink`. An interrupted body is resumed with Range and If-Match if the object has an ETag and
/// `may_resume`. Returns the head of the first response. The sink must outlive the task.
Task<Outcome<WireResponse>> stream_response(Session session, const Operation& operation, WireRequest request, bool may_resume,
                                            DownloadSink& sink);

}  // namespace martlet::aws
