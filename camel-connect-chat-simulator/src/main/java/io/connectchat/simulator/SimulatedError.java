package io.connectchat.simulator;

/**
 * The errors that the simulator answers with. Each can be scripted with {@link ConnectSimulator#failNext(int, Fault)};
 * a request that is answered so starts nothing.
 */
public enum SimulatedError implements Fault {
    /** The request breaks a rule of the API. */
    INVALID_REQUEST("InvalidRequestException", 400),
    /** The request breaks a rule of the participant service. */
    VALIDATION("ValidationException", 400),
    /** The body is not JSON, or a member has the wrong JSON type. */
    SERIALIZATION("SerializationException", 400),
    /** The caller may not do this; also seen where the source number is not enabled for SMS. */
    ACCESS_DENIED("AccessDeniedException", 403),
    /** The request is not signed. */
    MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException", 403),
    /** What should be a signature is none. */
    INCOMPLETE_SIGNATURE("IncompleteSignatureException", 403),
    /** The access key or the session token is not known. */
    UNRECOGNIZED_CLIENT("UnrecognizedClientException", 403),
    /** The secret is wrong, the request was altered after it was signed, or its date is too far off. */
    INVALID_SIGNATURE("InvalidSignatureException", 403),
    /** The instance, the flow or the source number does not exist. */
    RESOURCE_NOT_FOUND("ResourceNotFoundException", 404),
    /** A parameter is well-formed, and means nothing: a page that was not given, for one. */
    INVALID_PARAMETER("InvalidParameterException", 400),
    /** The contact to be stopped does not exist, or has ended. */
    CONTACT_NOT_FOUND("ContactNotFoundException", 410),
    /** No operation has this method and path. */
    UNKNOWN_OPERATION("UnknownOperationException", 404),
    /** The request contradicts the state of the resource. */
    CONFLICT("ConflictException", 409),
    /** The body is larger than the simulator takes. */
    REQUEST_TOO_LARGE("RequestEntityTooLargeException", 413),
    /** The rate quota is used up: another try makes sense, later. */
    THROTTLING("ThrottlingException", 429),
    /** A quota on a resource, such as concurrent chats, is used up: waiting a little does not help. */
    LIMIT_EXCEEDED("LimitExceededException", 429),
    /** The service failed. */
    INTERNAL_SERVICE("InternalServiceException", 500),
    /** The participant service failed. */
    INTERNAL_SERVER("InternalServerException", 500);

    private final String type;
    private final int status;

    SimulatedError(String type, int status) {
        this.type = type;
        this.status = status;
    }

    /** The name on the wire, as in the header {@code x-amzn-ErrorType}. */
    public String type() {
        return type;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    @Override
    public boolean isAfterAcceptance() {
        return false;
    }
}
